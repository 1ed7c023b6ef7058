package dev.turnscope.stun;

/** The method of a STUN message (RFC 8489 section 5, RFC 8656 section 17). */
public enum Method {
  BINDING(0x001),
  ALLOCATE(0x003),
  REFRESH(0x004),
  SEND(0x006),
  DATA(0x007),
  CREATE_PERMISSION(0x008),
  CHANNEL_BIND(0x009);

  private final int code;

  Method(int code) {
    this.code = code;
  }

  public int code() {
    return code;
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
