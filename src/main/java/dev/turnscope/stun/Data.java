package dev.turnscope.stun;

/** DATA (RFC 8656 section 18.4): what a datagram from or to a peer holds. */
public record Data(ByteString octets) implements Attribute {

  @Override
  public int code() {
    return AttributeType.DATA.code();
  }

  @Override
  public byte[] value(TransactionId id) {
    return octets.toArray();
  }
}
