package dev.turnscope.stun;

/** The method of a STUN message (RFC 8489 section 5, RFC 8656 section 17). */
public enum Method {
  BINDING(0x001, "Binding"),
  ALLOCATE(0x003, "Allocate"),
  REFRESH(0x004, "Refresh"),
  SEND(0x006, "Send"),
  DATA(0x007, "Data"),
  CREATE_PERMISSION(0x008, "CreatePermission"),
  CHANNEL_BIND(0x009, "ChannelBind");

  private final int code;
  private final String word;

  Method(int code, String word) {
    this.code = code;
    this.word = word;
  }

  public int code() {
    return code;
  }

  /** The RFC's word, {@code CreatePermission}. */
  String word() {
    return word;
  }

  static Method of(int code) throws MalformedMessage {
    for (Method method : values()) {
      if (method.code == code) {
        return method;
      }
    }
    throw new MalformedMessage("Unknown STUN method 0x%03x".formatted(code));
  }
}
