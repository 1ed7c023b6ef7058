package dev.turnscope.stun;

/** Attributes, and ChannelData on streams, fill up to four octets (RFC 8489 section 14). */
final class Padding {
  private static final int BOUNDARY = 4;

  private Padding() {}

  /** The length with its padding. */
  static int after(int length) {
    return (length + BOUNDARY - 1) / BOUNDARY * BOUNDARY;
  }
}
