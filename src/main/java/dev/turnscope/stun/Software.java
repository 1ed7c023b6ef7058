package dev.turnscope.stun;

/** SOFTWARE (RFC 8489 section 14.14): what the other side says it is. */
public record Software(String text) implements TextAttribute {

  @Override
  public int code() {
    return AttributeType.SOFTWARE.code();
  }
}
