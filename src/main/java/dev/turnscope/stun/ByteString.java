package dev.turnscope.stun;

import java.util.Arrays;

/** An immutable run of octets that compares by value and prints its size only. */
public final class ByteString {
  private final byte[] octets;

  private ByteString(byte[] octets) {
    this.octets = octets;
  }

  public static ByteString copyOf(byte[] octets) {
    return new ByteString(octets.clone());
  }

  public static ByteString copyOf(byte[] octets, int from, int to) {
    return new ByteString(Arrays.copyOfRange(octets, from, to));
  }

  /** Takes the array over: the caller writes to it no more. */
  static ByteString owning(byte[] octets) {
    return new ByteString(octets);
  }

  public int size() {
    return octets.length;
  }

  public byte[] toArray() {
    return octets.clone();
  }

  /** The octets themselves, for readers inside the codec. */
  byte[] octets() {
    return octets;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ByteString bytes && Arrays.equals(octets, bytes.octets);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(octets);
  }

  @Override
  public String toString() {
    return octets.length + " bytes";
  }
}
