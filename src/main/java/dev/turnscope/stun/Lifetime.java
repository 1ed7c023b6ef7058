package dev.turnscope.stun;

import java.nio.ByteBuffer;
import java.time.Duration;

/** LIFETIME (RFC 8656 section 18.2): how long an allocation lives without a Refresh. */
public record Lifetime(Duration duration) implements Attribute {

  static Lifetime read(AttributeValue value) throws MalformedMessage {
    return new Lifetime(Duration.ofSeconds(value.unsignedInt()));
  }

  @Override
  public int code() {
    return AttributeType.LIFETIME.code();
  }

  @Override
  public byte[] value(TransactionId id) {
    return ByteBuffer.allocate(4).putInt((int) duration.toSeconds()).array();
  }
}
