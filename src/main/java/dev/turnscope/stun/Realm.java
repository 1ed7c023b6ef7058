package dev.turnscope.stun;

/** REALM (RFC 8489 section 14.9). */
public record Realm(String text) implements TextAttribute {

  @Override
  public int code() {
    return AttributeType.REALM.code();
  }
}
