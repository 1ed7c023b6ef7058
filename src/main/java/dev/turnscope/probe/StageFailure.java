package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import dev.turnscope.model.StageResult.Outcome;
import dev.turnscope.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Ends the walk. The message is the stage's detail; there is no trace, for nothing broke. */
final class StageFailure extends Exception {
  private final @Nullable Cause cause;
  private final Outcome outcome;

  private StageFailure(@Nullable Cause cause, Outcome outcome, String detail) {
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

  /** A fault of this computer or of the probe: it says nothing of the server. */
  static StageFailure notTested(String detail) {
    return new StageFailure(null, Outcome.FAILED, detail);
  }

  /** Null where nothing was learned of the server. */
  @Nullable Cause reason() {
    return cause;
  }

  Verdict verdict() {
    if (cause == null) {
      return Verdict.NOT_TESTED;
    }
    return outcome == Outcome.FAILED ? Verdict.FAILS : Verdict.NO_ANSWER;
  }

  Outcome outcome() {
    return outcome;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
