package dev.turnscope.ui.detail;

import dev.turnscope.model.Verdict;
import dev.turnscope.ui.look.Texts;
import dev.turnscope.ui.look.Words;
import java.time.Duration;
import java.util.List;

/** Earlier checks of a URI in one sentence, for the line beside the chart and who hears it. */
final class HistorySummary {
  private HistorySummary() {}

  static String of(List<HistoryPoint> points) {
    if (points.isEmpty()) {
      return Words.of("detail.history.empty");
    }
    List<Duration> working =
        points.stream()
            .filter(point -> point.verdict() == Verdict.WORKS)
            .map(HistoryPoint::elapsed)
            .sorted()
            .toList();
    if (points.size() == 1) {
      return working.isEmpty()
          ? Words.of("detail.history.one.not")
          : Words.of("detail.history.one", Texts.millis(working.getFirst()));
    }
    return working.isEmpty()
        ? Words.of("detail.history.none", points.size())
        : Words.of(
            "detail.history.some", working.size(), points.size(), Texts.millis(median(working)));
  }

  /** Of an even number the mean of the two in the middle. */
  private static Duration median(List<Duration> sorted) {
    Duration upper = sorted.get(sorted.size() / 2);
    Duration lower = sorted.get((sorted.size() - 1) / 2);
    return lower.plus(upper).dividedBy(2);
  }
}
