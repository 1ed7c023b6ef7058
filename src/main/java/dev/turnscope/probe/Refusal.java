package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Redaction;
import dev.turnscope.stun.ErrorCode;
import dev.turnscope.stun.StunMessage;

/** A server's error response as the end of a stage. */
final class Refusal {
  static final int TRY_ALTERNATE = 300;
  static final int UNAUTHENTICATED = 401;
  static final int STALE_NONCE = 438;

  private static final int FORBIDDEN = 403;
  private static final int ALLOCATION_MISMATCH = 437;
  private static final int WRONG_CREDENTIALS = 441;
  private static final int UNSUPPORTED_TRANSPORT = 442;
  private static final int QUOTA_REACHED = 486;
  private static final int INSUFFICIENT_CAPACITY = 508;

  private Refusal() {}

  static StageFailure of(StunMessage response) {
    return StageFailure.quoting(
        cause(code(response)),
        redaction -> "The server said %s.".formatted(text(response, redaction)));
  }

  /** The error's number, 0 where the response names none. */
  static int code(StunMessage response) {
    return response.first(ErrorCode.class).map(ErrorCode::number).orElse(0);
  }

  private static String text(StunMessage response, Redaction redaction) {
    return response
        .first(ErrorCode.class)
        .map(error -> error.number() + " " + Strange.quote(redaction.in(error.reason())))
        .orElse("no, without an error code");
  }

  /** RFC 8489 section 14.8, RFC 8656 section 19. */
  private static Cause cause(int code) {
    return switch (code) {
      case TRY_ALTERNATE -> Cause.REDIRECTED;
      case UNAUTHENTICATED, WRONG_CREDENTIALS -> Cause.UNAUTHORIZED;
      case FORBIDDEN -> Cause.FORBIDDEN;
      case ALLOCATION_MISMATCH -> Cause.ALLOCATION_MISMATCH;
      case STALE_NONCE -> Cause.STALE_NONCE;
      case UNSUPPORTED_TRANSPORT -> Cause.UNSUPPORTED_TRANSPORT;
      case QUOTA_REACHED -> Cause.QUOTA_REACHED;
      case INSUFFICIENT_CAPACITY -> Cause.INSUFFICIENT_CAPACITY;
      default -> Cause.SERVER_ERROR;
    };
  }
}
