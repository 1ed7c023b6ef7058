package dev.turnscope.lab.turn;

import dev.turnscope.stun.ErrorCode;

/** The error codes that the server answers (RFC 8489 section 14.8, RFC 8656 section 19). */
enum TurnError {
  TRY_ALTERNATE(300, "Try Alternate"),
  BAD_REQUEST(400, "Bad Request"),
  UNAUTHORIZED(401, "Unauthorized"),
  /** KVS's own phrase. */
  FORBIDDEN(403, "Forbidden IP"),
  UNKNOWN_ATTRIBUTE(420, "Unknown Attribute"),
  ALLOCATION_MISMATCH(437, "Allocation Mismatch"),
  STALE_NONCE(438, "Stale Nonce"),
  ADDRESS_FAMILY_NOT_SUPPORTED(440, "Address Family not Supported"),
  WRONG_CREDENTIALS(441, "Wrong Credentials"),
  UNSUPPORTED_TRANSPORT_PROTOCOL(442, "Unsupported Transport Protocol"),
  PEER_ADDRESS_FAMILY_MISMATCH(443, "Peer Address Family Mismatch"),
  ALLOCATION_QUOTA_REACHED(486, "Allocation Quota Reached"),
  INSUFFICIENT_CAPACITY(508, "Insufficient Capacity");

  private final ErrorCode code;

  TurnError(int number, String reason) {
    this.code = new ErrorCode(number, reason);
  }

  ErrorCode code() {
    return code;
  }
}
