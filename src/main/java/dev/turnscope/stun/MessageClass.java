package dev.turnscope.stun;

import java.util.Locale;

/** The class of a STUN message (RFC 8489 section 5), in the order of its two bits. */
public enum MessageClass {
  REQUEST,
  INDICATION,
  SUCCESS_RESPONSE,
  ERROR_RESPONSE;

  /** The RFC's words, {@code success response}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
