package dev.turnscope.stun;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/** FINGERPRINT (RFC 8489 section 14.7): tells STUN from whatever else shares its port. */
final class Fingerprint {
  static final int CODE = 0x8028;
  static final int VALUE_LENGTH = 4;
  private static final int XOR = 0x5354554e;

  private Fingerprint() {}

  /** The value over all that stands before the attribute at {@code offset}. */
  static int compute(byte[] raw, int offset) {
    byte[] covered = Arrays.copyOf(raw, offset);
    int endsAt = offset + Attribute.HEADER_LENGTH + VALUE_LENGTH;
    ByteBuffer.wrap(covered).putShort(2, (short) (endsAt - StunMessage.HEADER_LENGTH));
    CRC32 crc = new CRC32();
    crc.update(covered);
    return (int) crc.getValue() ^ XOR;
  }
}
