package dev.turnscope.model;

/** Why a URI does not work: a closed list. The sentences for a person are the diagnosis's. */
public enum Cause {
  DNS_FAILED,
  DNS_TIMEOUT,
  /** This computer has no route, no such address family or no leave to send there. */
  NETWORK_UNREACHABLE,
  UDP_SILENT,
  UDP_REFUSED,
  TCP_REFUSED,
  TCP_TIMEOUT,
  TCP_RESET,
  TLS_SILENT,
  TLS_FAILED,
  CERTIFICATE_UNTRUSTED,
  CERTIFICATE_EXPIRED,
  CERTIFICATE_NAME_MISMATCH,
  /** Connected, and nothing comes back. */
  TURN_SILENT,
  /** Something answers that is no TURN server. */
  NOT_TURN,
  /** 401 to an authenticated request. */
  UNAUTHORIZED,
  CREDENTIALS_EXPIRED,
  /** The list names a TURN server without a username or a password. */
  CREDENTIALS_MISSING,
  STALE_NONCE,
  FORBIDDEN,
  /** 486 (RFC 8656 section 19). */
  QUOTA_REACHED,
  /** 508. */
  INSUFFICIENT_CAPACITY,
  /** 437. */
  ALLOCATION_MISMATCH,
  /** 300 (RFC 8489 section 10). */
  REDIRECTED,
  SERVER_ERROR,
  /** Allocated, and nothing passes through. */
  NO_DATA,
  BAD_URI,
  /** libwebrtc uses no port below 1024 but 53, 80 and 443. */
  PORT_NOT_ALLOWED,
  /** Both engines ended with nothing that tells why. */
  NO_CANDIDATE,
  UNSUPPORTED_TRANSPORT,
  ENGINE_UNAVAILABLE,
  ENGINE_CRASHED,
  /** This program itself failed. */
  INTERNAL_FAULT,
  CANCELLED;

  /** The public spelling. */
  public String word() {
    return Words.of(this);
  }
}
