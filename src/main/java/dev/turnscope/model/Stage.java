package dev.turnscope.model;

/** The steps of a TURN allocation, in their order. */
public enum Stage {
  DNS,
  CONNECT,
  /** TLS or DTLS. */
  HANDSHAKE,
  /** The 401 with realm and nonce (RFC 8489 section 9.2). */
  CHALLENGE,
  ALLOCATE,
  PERMISSION,
  DATA;

  /** The public spelling. */
  public String word() {
    return Words.of(this);
  }
}
