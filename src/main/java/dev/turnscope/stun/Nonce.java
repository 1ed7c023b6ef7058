package dev.turnscope.stun;

/** NONCE (RFC 8489 section 14.10). */
public record Nonce(String text) implements TextAttribute {

  @Override
  public int code() {
    return AttributeType.NONCE.code();
  }
}
