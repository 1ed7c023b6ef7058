package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import dev.turnscope.model.StageResult.Outcome;

/** Ends the walk. The message is the stage's detail; there is no trace, for nothing broke. */
final class StageFailure extends Exception {
  private final Cause cause;
  private final Outcome outcome;

  private StageFailure(Cause cause, Outcome outcome, String detail) {
    super(detail, null, false, false);
    this.cause = cause;
    this.outcome = outcome;
  }

  static StageFailure failed(Cause cause, String detail) {
    return new StageFailure(cause, Outcome.FAILED, detail);
  }

  static StageFailure noAnswer(Cause cause, String detail) {
    return new StageFailure(cause, Outcome.NO_ANSWER, detail);
  }

  Cause reason() {
    return cause;
  }

  Outcome outcome() {
    return outcome;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
