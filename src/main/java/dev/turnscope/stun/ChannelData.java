package dev.turnscope.stun;

import java.nio.ByteBuffer;

/** A ChannelData message (RFC 8656 section 12.4). */
public record ChannelData(int channel, ByteString data) implements Packet {
  static final int HEADER_LENGTH = 4;

  /** Reads a whole message, with or without padding behind it. */
  static ChannelData decode(byte[] bytes) throws MalformedMessage {
    if (bytes.length < HEADER_LENGTH) {
      throw new MalformedMessage("ChannelData of %d bytes".formatted(bytes.length));
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int channel = Short.toUnsignedInt(buffer.getShort());
    int length = Short.toUnsignedInt(buffer.getShort());
    if (length > buffer.remaining()) {
      throw new MalformedMessage("ChannelData that ends too early");
    }
    return new ChannelData(
        channel, ByteString.copyOf(bytes, HEADER_LENGTH, HEADER_LENGTH + length));
  }

  /** For a datagram. */
  public byte[] encode() {
    return encode(HEADER_LENGTH + data.size());
  }

  /** For a stream, where it fills up to four octets (RFC 8656 section 12.5). */
  public byte[] encodePadded() {
    return encode(Padding.after(HEADER_LENGTH + data.size()));
  }

  private byte[] encode(int size) {
    return ByteBuffer.allocate(size)
        .putShort((short) channel)
        .putShort((short) data.size())
        .put(data.octets())
        .array();
  }
}
