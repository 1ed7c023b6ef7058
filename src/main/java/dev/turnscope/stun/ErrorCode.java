package dev.turnscope.stun;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** ERROR-CODE (RFC 8489 section 14.8): a code from 300 to 699 and its phrase. */
public record ErrorCode(int number, String reason) implements Attribute {
  private static final int RESERVED_LENGTH = 2;

  static ErrorCode read(AttributeValue value) throws MalformedMessage {
    value.skip(RESERVED_LENGTH);
    int hundreds = value.unsignedByte() & 0b111;
    int rest = value.unsignedByte();
    if (hundreds < 3 || hundreds > 6 || rest > 99) {
      throw new MalformedMessage("Error code %d/%d".formatted(hundreds, rest));
    }
    return new ErrorCode(hundreds * 100 + rest, value.text(TextAttribute.LONGEST));
  }

  @Override
  public int code() {
    return AttributeType.ERROR_CODE.code();
  }

  @Override
  public byte[] value(TransactionId id) {
    byte[] phrase = reason.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(4 + phrase.length)
        .putShort((short) 0)
        .put((byte) (number / 100))
        .put((byte) (number % 100))
        .put(phrase)
        .array();
  }
}
