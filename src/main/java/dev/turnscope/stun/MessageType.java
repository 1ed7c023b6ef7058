package dev.turnscope.stun;

/**
 * The first 16 bits of a STUN message: method and class, their bits interleaved (RFC 8489 section
 * 5, figure 3).
 */
record MessageType(MessageClass messageClass, Method method) {

  static MessageType of(int bits) throws MalformedMessage {
    int classBits = (bits >> 7 & 0b10) | (bits >> 4 & 0b01);
    int methodBits = (bits & 0x000f) | (bits >> 1 & 0x0070) | (bits >> 2 & 0x0f80);
    return new MessageType(MessageClass.values()[classBits], Method.of(methodBits));
  }

  int bits() {
    int classBits = messageClass.ordinal();
    int code = method.code();
    return (code & 0x000f)
        | (code & 0x0070) << 1
        | (code & 0x0f80) << 2
        | (classBits & 0b10) << 7
        | (classBits & 0b01) << 4;
  }
}
