package dev.turnscope.stun;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** UNKNOWN-ATTRIBUTES (RFC 8489 section 14.13): the types that made a server answer 420. */
public record UnknownAttributes(List<Integer> codes) implements Attribute {

  public UnknownAttributes {
    codes = List.copyOf(codes);
  }

  static UnknownAttributes read(AttributeValue value) throws MalformedMessage {
    List<Integer> codes = new ArrayList<>();
    while (value.hasMore()) {
      codes.add(value.unsignedShort());
    }
    return new UnknownAttributes(codes);
  }

  @Override
  public int code() {
    return AttributeType.UNKNOWN_ATTRIBUTES.code();
  }

  @Override
  public byte[] value(TransactionId id) {
    ByteBuffer buffer = ByteBuffer.allocate(2 * codes.size());
    codes.forEach(code -> buffer.putShort(code.shortValue()));
    return buffer.array();
  }
}
