package dev.turnscope.model;

/** The steps towards a server, in their order. */
public enum Stage {
  DNS,
  CONNECT,
  /** TLS or DTLS. */
  HANDSHAKE,
  /** STUN alone: the server-reflexive address (RFC 8489 section 2). */
  BINDING,
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
