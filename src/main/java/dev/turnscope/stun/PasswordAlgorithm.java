package dev.turnscope.stun;

import java.nio.ByteBuffer;

/**
 * PASSWORD-ALGORITHM (RFC 8489 section 14.12): how the long-term key is made.
 *
 * @param number from IANA's registry of password algorithms (RFC 8489 section 18.5)
 */
public record PasswordAlgorithm(int number, ByteString parameters) implements Attribute {
  public static final PasswordAlgorithm MD5 = without(0x0001);
  public static final PasswordAlgorithm SHA256 = without(0x0002);

  private static final int FIXED_LENGTH = 4;

  private static PasswordAlgorithm without(int number) {
    return new PasswordAlgorithm(number, ByteString.owning(new byte[0]));
  }

  static PasswordAlgorithm read(AttributeValue value) throws MalformedMessage {
    int number = value.unsignedShort();
    int length = value.unsignedShort();
    ByteString parameters = value.bytes(length);
    if (value.hasMore()) {
      value.skip(Padding.after(length) - length);
    }
    return new PasswordAlgorithm(number, parameters);
  }

  @Override
  public int code() {
    return AttributeType.PASSWORD_ALGORITHM.code();
  }

  @Override
  public byte[] value(TransactionId id) {
    return ByteBuffer.allocate(FIXED_LENGTH + Padding.after(parameters.size()))
        .putShort((short) number)
        .putShort((short) parameters.size())
        .put(parameters.octets())
        .array();
  }
}
