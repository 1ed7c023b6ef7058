package dev.turnscope.stun;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads the value of one attribute, and never past its end. */
final class AttributeValue {
  private final ByteBuffer buffer;
  private final TransactionId id;

  AttributeValue(byte[] message, int offset, int length, TransactionId id) {
    this.buffer = ByteBuffer.wrap(message, offset, length).slice();
    this.id = id;
  }

  int unsignedByte() throws MalformedMessage {
    return Byte.toUnsignedInt(need(1).get());
  }

  int unsignedShort() throws MalformedMessage {
    return Short.toUnsignedInt(need(2).getShort());
  }

  long unsignedInt() throws MalformedMessage {
    return Integer.toUnsignedLong(need(4).getInt());
  }

  void skip(int count) throws MalformedMessage {
    need(count).position(buffer.position() + count);
  }

  boolean hasMore() {
    return buffer.hasRemaining();
  }

  ByteString rest() {
    byte[] octets = new byte[buffer.remaining()];
    buffer.get(octets);
    return ByteString.owning(octets);
  }

  ByteString bytes(int count) throws MalformedMessage {
    need(count);
    byte[] octets = new byte[count];
    buffer.get(octets);
    return ByteString.owning(octets);
  }

  String text(int longest) throws MalformedMessage {
    if (buffer.remaining() > longest) {
      throw new MalformedMessage("A text of %d bytes".formatted(buffer.remaining()));
    }
    return StandardCharsets.UTF_8.decode(buffer).toString();
  }

  InetSocketAddress address() throws MalformedMessage {
    return AddressForm.PLAIN.read(this, id);
  }

  InetSocketAddress xorAddress() throws MalformedMessage {
    return AddressForm.XOR.read(this, id);
  }

  private ByteBuffer need(int count) throws MalformedMessage {
    if (buffer.remaining() < count) {
      throw new MalformedMessage("An attribute that ends too early");
    }
    return buffer;
  }
}
