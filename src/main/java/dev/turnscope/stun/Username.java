package dev.turnscope.stun;

/** USERNAME (RFC 8489 section 14.3). It prints as a constant: KVS's tells account and channel. */
public record Username(String text) implements TextAttribute {
  static final int LONGEST = 508;

  @Override
  public int code() {
    return AttributeType.USERNAME.code();
  }

  @Override
  public String toString() {
    return "Username";
  }
}
