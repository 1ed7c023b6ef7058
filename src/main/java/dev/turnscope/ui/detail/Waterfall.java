package dev.turnscope.ui.detail;

import dev.turnscope.model.StageResult;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Stages on one axis of time, from the start of the first to the end of the last. */
final class Waterfall {
  /** A stage of no time is no full bar, also where it is the only one. */
  private static final Duration LEAST = Duration.ofMillis(10);

  private Waterfall() {}

  /**
   * Where a stage lies on the axis.
   *
   * @param start from 0 to 1
   * @param end from {@code start} to 1
   */
  record Bar(double start, double end) {}

  static List<Bar> of(List<StageResult> stages) {
    Duration from =
        stages.stream()
            .map(StageResult::start)
            .min(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
    Duration to =
        stages.stream().map(StageResult::end).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    Duration whole = to.minus(from).compareTo(LEAST) > 0 ? to.minus(from) : LEAST;
    return stages.stream()
        .map(
            stage ->
                new Bar(
                    share(stage.start().minus(from), whole), share(stage.end().minus(from), whole)))
        .toList();
  }

  private static double share(Duration part, Duration whole) {
    return (double) part.toNanos() / whole.toNanos();
  }
}
