package dev.turnscope.stun;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/** The 96 bits that tie a response to its request (RFC 8489 section 5). */
public record TransactionId(int high, long low) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Random, so that nobody off the path can forge a response. */
  public static TransactionId random() {
    return new TransactionId(RANDOM.nextInt(), RANDOM.nextLong());
  }

  static TransactionId read(ByteBuffer buffer) {
    return new TransactionId(buffer.getInt(), buffer.getLong());
  }

  void write(ByteBuffer buffer) {
    buffer.putInt(high).putLong(low);
  }
}
