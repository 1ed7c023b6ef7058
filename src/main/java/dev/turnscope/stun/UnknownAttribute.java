package dev.turnscope.stun;

/** An attribute that the codec does not know. */
public record UnknownAttribute(int code, ByteString octets) implements Attribute {

  /** Whether a receiver that does not know it must refuse the message. */
  public boolean comprehensionRequired() {
    return code < COMPREHENSION_OPTIONAL;
  }

  @Override
  public byte[] value(TransactionId id) {
    return octets.toArray();
  }
}
