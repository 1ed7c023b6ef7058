package dev.turnscope.stun;

import java.nio.ByteBuffer;

/** REQUESTED-TRANSPORT (RFC 8656 section 18.8): between server and peer, an IP protocol number. */
public record RequestedTransport(int protocol) implements Attribute {
  /** The one that RFC 8656 has. */
  public static final RequestedTransport UDP = new RequestedTransport(17);

  static RequestedTransport read(AttributeValue value) throws MalformedMessage {
    return new RequestedTransport(value.unsignedByte());
  }

  @Override
  public int code() {
    return AttributeType.REQUESTED_TRANSPORT.code();
  }

  @Override
  public byte[] value(TransactionId id) {
    return ByteBuffer.allocate(4).put((byte) protocol).array();
  }
}
