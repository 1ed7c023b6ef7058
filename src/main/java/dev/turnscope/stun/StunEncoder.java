package dev.turnscope.stun;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Writes a STUN message (RFC 8489 section 6.1). */
public final class StunEncoder {
  private static final int LONGEST = StunMessage.HEADER_LENGTH + 0xfffc;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private StunEncoder() {}

  public static byte[] encode(StunMessage message) {
    return encode(message, Protection.NONE);
  }

  /** The message with the attributes that protect it behind its own, in the RFC's order. */
  public static byte[] encode(StunMessage message, Protection protection) {
    StunEncoder encoder = new StunEncoder();
    encoder.header(message);
    for (Attribute attribute : message.attributes()) {
      encoder.attribute(attribute.code(), attribute.value(message.id()));
    }
    encoder.seal(Integrity.SHA1, protection.integrity());
    encoder.seal(Integrity.SHA256, protection.integritySha256());
    if (protection.fingerprint()) {
      encoder.fingerprint();
    }
    return encoder.finish();
  }

  private void header(StunMessage message) {
    ByteBuffer header = ByteBuffer.allocate(StunMessage.HEADER_LENGTH);
    header.putShort((short) new MessageType(message.messageClass(), message.method()).bits());
    header.putShort((short) 0).putInt(StunMessage.MAGIC_COOKIE);
    message.id().write(header);
    out.writeBytes(header.array());
  }

  private void attribute(int code, byte[] value) {
    int size = Padding.after(Attribute.HEADER_LENGTH + value.length);
    if (out.size() + size > LONGEST) {
      throw new IllegalArgumentException("The message is longer than STUN allows");
    }
    out.writeBytes(
        ByteBuffer.allocate(size)
            .putShort((short) code)
            .putShort((short) value.length)
            .put(value)
            .array());
  }

  private void seal(Integrity integrity, @Nullable IntegrityKey key) {
    if (key != null) {
      byte[] raw = out.toByteArray();
      attribute(integrity.code(), integrity.compute(raw, raw.length, integrity.valueLength(), key));
    }
  }

  private void fingerprint() {
    byte[] raw = out.toByteArray();
    int value = Fingerprint.compute(raw, raw.length);
    attribute(
        Fingerprint.CODE, ByteBuffer.allocate(Fingerprint.VALUE_LENGTH).putInt(value).array());
  }

  private byte[] finish() {
    byte[] raw = out.toByteArray();
    ByteBuffer.wrap(raw).putShort(2, (short) (raw.length - StunMessage.HEADER_LENGTH));
    return raw;
  }
}
