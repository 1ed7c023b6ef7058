package dev.turnscope.stun;

/**
 * EVEN-PORT (RFC 8656 section 18.7).
 *
 * @param reserveNext whether the next port is to be kept for a later allocation
 */
public record EvenPort(boolean reserveNext) implements Attribute {
  private static final int RESERVE_BIT = 0x80;

  static EvenPort read(AttributeValue value) throws MalformedMessage {
    return new EvenPort((value.unsignedByte() & RESERVE_BIT) != 0);
  }

  @Override
  public int code() {
    return AttributeType.EVEN_PORT.code();
  }

  @Override
  public byte[] value(TransactionId id) {
    return new byte[] {(byte) (reserveNext ? RESERVE_BIT : 0)};
  }
}
