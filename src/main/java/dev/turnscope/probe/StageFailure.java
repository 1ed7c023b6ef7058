package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Redaction;
import dev.turnscope.model.StageResult.Outcome;
import dev.turnscope.model.Verdict;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ends the walk. There is no message and no trace: nothing broke, and the server may be quoted. */
final class StageFailure extends Exception {
  private final @Nullable Cause cause;
  private final Outcome outcome;
  private final transient Function<Redaction, String> detail;

  private StageFailure(@Nullable Cause cause, Outcome outcome, Function<Redaction, String> detail) {
    super(null, null, false, false);
    this.cause = cause;
    this.outcome = outcome;
    this.detail = detail;
  }

  /**
   * @param detail quotes the server, by way of the redaction
   */
  static StageFailure quoting(Cause cause, Function<Redaction, String> detail) {
    return new StageFailure(cause, Outcome.FAILED, detail);
  }

  static StageFailure failed(Cause cause, String detail) {
    return new StageFailure(cause, Outcome.FAILED, _ -> detail);
  }

  static StageFailure noAnswer(Cause cause, String detail) {
    return new StageFailure(cause, Outcome.NO_ANSWER, _ -> detail);
  }

  /** A fault of this computer or of the probe: it says nothing of the server. */
  static StageFailure notTested(String detail) {
    return new StageFailure(null, Outcome.FAILED, _ -> detail);
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

  /** What was seen, for a person. */
  String detail(Redaction redaction) {
    return detail.apply(redaction);
  }
}
