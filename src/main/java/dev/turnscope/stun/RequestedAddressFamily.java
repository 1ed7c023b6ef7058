package dev.turnscope.stun;

import java.nio.ByteBuffer;

/** REQUESTED-ADDRESS-FAMILY (RFC 8656 section 18.6): of the relayed transport address. */
public record RequestedAddressFamily(int family) implements Attribute {
  public static final int IPV4 = 0x01;
  public static final int IPV6 = 0x02;

  static RequestedAddressFamily read(AttributeValue value) throws MalformedMessage {
    return new RequestedAddressFamily(value.unsignedByte());
  }

  @Override
  public int code() {
    return AttributeType.REQUESTED_ADDRESS_FAMILY.code();
  }

  @Override
  public byte[] value(TransactionId id) {
    return ByteBuffer.allocate(4).put((byte) family).array();
  }
}
