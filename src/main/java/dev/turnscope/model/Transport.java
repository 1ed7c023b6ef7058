package dev.turnscope.model;

/** How a client reaches the server of a URI (RFC 7065 section 3, RFC 8656 section 3.1). */
public enum Transport {
  UDP,
  TCP,
  /** TLS over TCP. */
  TLS,
  /** DTLS over UDP. */
  DTLS;

  /** The public spelling. */
  public String word() {
    return Words.of(this);
  }
}
