package dev.turnscope.stun;

import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a TCP or TLS stream into messages (RFC 8489 section 6.2.2, RFC 8656 section 12.5). It holds
 * no more than one message and what was read behind it, and grows with what came, not with what a
 * length claims.
 */
public final class StreamFraming {
  private static final int PREFIX_LENGTH = 4;

  private final int longest;
  private byte[] pending = {};

  /**
   * @param longest the longest message taken, in octets
   */
  public StreamFraming(int longest) {
    this.longest = longest;
  }

  /** Takes what was read. */
  public void add(byte[] source, int offset, int count) {
    int held = pending.length;
    pending = Arrays.copyOf(pending, held + count);
    System.arraycopy(source, offset, pending, held, count);
  }

  /** What has come of the next message so far. */
  public byte[] pending() {
    return pending.clone();
  }

  /** The next whole message without padding, empty until it is there. */
  public Optional<byte[]> next() throws MalformedMessage {
    if (pending.length < PREFIX_LENGTH) {
      return Optional.empty();
    }
    int length = Short.toUnsignedInt((short) (pending[2] << 8 | pending[3] & 0xff));
    int size;
    int padded;
    switch (pending[0] >> 6 & 0b11) {
      case 0b00 -> {
        size = StunMessage.HEADER_LENGTH + length;
        padded = size;
      }
      case 0b01 -> {
        size = ChannelData.HEADER_LENGTH + length;
        padded = Padding.after(size);
      }
      default -> throw new MalformedMessage("Neither STUN nor ChannelData");
    }
    if (padded > longest) {
      throw new MalformedMessage("A message of %d bytes".formatted(padded));
    }
    if (pending.length < padded) {
      return Optional.empty();
    }
    byte[] message = Arrays.copyOf(pending, size);
    pending = Arrays.copyOfRange(pending, padded, pending.length);
    return Optional.of(message);
  }
}
