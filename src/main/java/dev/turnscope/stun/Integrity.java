package dev.turnscope.stun;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * MESSAGE-INTEGRITY and MESSAGE-INTEGRITY-SHA256 (RFC 8489 sections 14.5 and 14.6): an HMAC over
 * all that stands before, with a message length as if the message ended here.
 */
enum Integrity {
  SHA1(0x0008, "HmacSHA1", 20, 20),
  SHA256(0x001C, "HmacSHA256", 16, 32);

  private final int code;
  private final String algorithm;
  private final int shortest;
  private final int longest;

  Integrity(int code, String algorithm, int shortest, int longest) {
    this.code = code;
    this.algorithm = algorithm;
    this.shortest = shortest;
    this.longest = longest;
  }

  int code() {
    return code;
  }

  int valueLength() {
    return longest;
  }

  /** Refuses a length that the attribute cannot have; the SHA-256 one may be truncated. */
  void checkLength(int length) throws MalformedMessage {
    if (length < shortest || length > longest || length % 4 != 0) {
      throw new MalformedMessage("A message integrity of %d bytes".formatted(length));
    }
  }

  boolean holds(byte[] raw, ReceivedMessage.Seal seal, IntegrityKey key) {
    byte[] whole = compute(raw, seal.offset(), seal.value().length, key);
    return MessageDigest.isEqual(Arrays.copyOf(whole, seal.value().length), seal.value());
  }

  byte[] compute(byte[] raw, int offset, int valueLength, IntegrityKey key) {
    byte[] covered = Arrays.copyOf(raw, offset);
    int endsAt = offset + Attribute.HEADER_LENGTH + valueLength;
    ByteBuffer.wrap(covered).putShort(2, (short) (endsAt - StunMessage.HEADER_LENGTH));
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key.octets(), algorithm));
      return mac.doFinal(covered);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
