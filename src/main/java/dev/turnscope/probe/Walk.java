package dev.turnscope.probe;

import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Redaction;
import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.StageResult.Outcome;
import dev.turnscope.model.TlsSession;
import dev.turnscope.model.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The stages of one walk as they end, each told to the listener, and what they brought. */
final class Walk {
  private final StageClock clock;
  private final Redaction redaction;
  private final Consumer<StageResult> listener;
  private final List<StageResult> stages = new ArrayList<>();
  private @Nullable TlsSession tls;

  /**
   * @param redaction of what the server says
   */
  Walk(StageClock clock, Redaction redaction, Consumer<StageResult> listener) {
    this.clock = clock;
    this.redaction = redaction;
    this.listener = listener;
  }

  /** What a stage found for the next one, and what of it a person reads. */
  record Found<T>(T value, String detail) {}

  /** A step that takes its stage's time. */
  interface Step<T> {
    Found<? extends T> take() throws StageFailure, InterruptedException;
  }

  <T> T stage(Stage stage, Step<T> step) throws StageFailure, InterruptedException {
    Duration start = clock.elapsed();
    try {
      Found<? extends T> found = step.take();
      ended(stage, start, Outcome.OK, found.detail());
      return found.value();
    } catch (StageFailure failure) {
      ended(stage, start, failure.outcome(), failure.detail(redaction));
      throw failure;
    }
  }

  /** Kept whatever becomes of the walk. */
  void met(@Nullable TlsSession session) {
    tls = session;
  }

  ProbeResult works(@Nullable String relayedAddress, @Nullable String reflexiveAddress) {
    return new ProbeResult(
        Verdict.WORKS, null, stages, relayedAddress, reflexiveAddress, tls, List.of(), List.of());
  }

  ProbeResult result(StageFailure failure) {
    return new ProbeResult(
        failure.verdict(), failure.reason(), stages, null, null, tls, List.of(), List.of());
  }

  List<StageResult> stages() {
    return List.copyOf(stages);
  }

  private void ended(Stage stage, Duration start, Outcome outcome, String detail) {
    StageResult result = new StageResult(stage, start, clock.elapsed(), outcome, detail);
    stages.add(result);
    listener.accept(result);
  }
}
