package dev.turnscope.stun;

import dev.turnscope.stun.ReceivedMessage.Seal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one whole STUN message (RFC 8489 section 6.3). */
public final class StunDecoder {
  private final byte[] raw;
  private final List<Attribute> attributes = new ArrayList<>();
  private @Nullable Seal sha1;
  private @Nullable Seal sha256;
  private boolean fingerprinted;

  private StunDecoder(byte[] raw) {
    this.raw = raw;
  }

  /** The message that fills {@code bytes}; anything else is malformed. */
  public static ReceivedMessage decode(byte[] bytes) throws MalformedMessage {
    return new StunDecoder(bytes.clone()).decode();
  }

  private ReceivedMessage decode() throws MalformedMessage {
    if (raw.length < StunMessage.HEADER_LENGTH) {
      throw new MalformedMessage("Shorter than a STUN header");
    }
    ByteBuffer header = ByteBuffer.wrap(raw);
    int typeBits = Short.toUnsignedInt(header.getShort());
    int length = Short.toUnsignedInt(header.getShort());
    if (typeBits >> 14 != 0 || header.getInt() != StunMessage.MAGIC_COOKIE) {
      throw new MalformedMessage("The magic cookie is missing");
    }
    if (length % 4 != 0 || StunMessage.HEADER_LENGTH + length != raw.length) {
      throw new MalformedMessage("The length in the header does not fit");
    }
    MessageType type = MessageType.of(typeBits);
    TransactionId id = TransactionId.read(header);
    readAttributes(header, id);
    return new ReceivedMessage(
        new StunMessage(type.messageClass(), type.method(), id, attributes),
        raw,
        sha1,
        sha256,
        fingerprinted);
  }

  private void readAttributes(ByteBuffer buffer, TransactionId id) throws MalformedMessage {
    while (buffer.hasRemaining() && !fingerprinted) {
      int offset = buffer.position();
      int code = Short.toUnsignedInt(buffer.getShort());
      int length = Short.toUnsignedInt(buffer.getShort());
      if (Padding.after(length) > buffer.remaining()) {
        throw new MalformedMessage("An attribute that reaches past the message");
      }
      readAttribute(code, offset, length, id);
      buffer.position(offset + Attribute.HEADER_LENGTH + Padding.after(length));
    }
    if (buffer.hasRemaining()) {
      throw new MalformedMessage("FINGERPRINT is not the last attribute");
    }
  }

  /** What stands behind an integrity attribute is not protected, and so not read. */
  private void readAttribute(int code, int offset, int length, TransactionId id)
      throws MalformedMessage {
    int start = offset + Attribute.HEADER_LENGTH;
    if (code == Fingerprint.CODE) {
      checkFingerprint(offset, length);
      fingerprinted = true;
    } else if (code == Integrity.SHA256.code() && sha256 == null) {
      sha256 = seal(Integrity.SHA256, offset, length);
    } else if (code == Integrity.SHA1.code() && sha1 == null && sha256 == null) {
      sha1 = seal(Integrity.SHA1, offset, length);
    } else if (sha1 == null && sha256 == null) {
      attributes.add(AttributeType.read(code, new AttributeValue(raw, start, length, id)));
    }
  }

  private Seal seal(Integrity integrity, int offset, int length) throws MalformedMessage {
    integrity.checkLength(length);
    int start = offset + Attribute.HEADER_LENGTH;
    return new Seal(offset, Arrays.copyOfRange(raw, start, start + length));
  }

  private void checkFingerprint(int offset, int length) throws MalformedMessage {
    if (length != Fingerprint.VALUE_LENGTH
        || ByteBuffer.wrap(raw).getInt(offset + Attribute.HEADER_LENGTH)
            != Fingerprint.compute(raw, offset)) {
      throw new MalformedMessage("A wrong FINGERPRINT");
    }
  }
}
