package dev.turnscope.stun;

import java.nio.ByteBuffer;

/** CHANNEL-NUMBER (RFC 8656 section 18.1). */
public record ChannelNumber(int number) implements Attribute {

  static ChannelNumber read(AttributeValue value) throws MalformedMessage {
    return new ChannelNumber(value.unsignedShort());
  }

  @Override
  public int code() {
    return AttributeType.CHANNEL_NUMBER.code();
  }

  @Override
  public byte[] value(TransactionId id) {
    return ByteBuffer.allocate(4).putShort((short) number).array();
  }
}
