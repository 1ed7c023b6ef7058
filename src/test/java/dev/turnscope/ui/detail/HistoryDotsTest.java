package dev.turnscope.ui.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.check.CheckPlan;
import dev.turnscope.model.Verdict;
import dev.turnscope.ui.look.Tone;
import dev.turnscope.ui.servers.TimeAxis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryDotsTest {
  private static final TimeAxis AXIS = new TimeAxis(CheckPlan.DEADLINE);
  private static final Instant FIRST = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void dotsStandInTheMiddleOfEqualSharesInTheirOrder() {
    List<HistoryDots.Dot> dots =
        HistoryDots.of(List.of(point(0, Verdict.WORKS), point(1, Verdict.FAILS)), AXIS);

    assertEquals(List.of(0.25, 0.75), dots.stream().map(HistoryDots.Dot::x).toList());
    assertEquals(List.of(Tone.GOOD, Tone.BAD), dots.stream().map(HistoryDots.Dot::tone).toList());
  }

  @Test
  void aDotIsAsHighAsItsTimeLiesOnTheAxis() {
    HistoryPoint point = point(0, Verdict.WORKS);

    assertEquals(AXIS.at(point.elapsed()), HistoryDots.of(List.of(point), AXIS).getFirst().y());
  }

  @Test
  void whatWasNotTestedTookNoTime() {
    assertEquals(0, HistoryDots.of(List.of(point(0, Verdict.NOT_TESTED)), AXIS).getFirst().y());
  }

  @Test
  void ofManyChecksTheNewestAreShown() {
    List<HistoryPoint> points =
        IntStream.range(0, 40).mapToObj(minute -> point(minute, Verdict.WORKS)).toList();

    List<HistoryDots.Dot> dots = HistoryDots.of(points, AXIS);

    assertEquals(HistoryDots.MOST, dots.size());
    assertEquals(points.getLast(), dots.getLast().point());
  }

  @Test
  void withoutAnEarlierCheckThereIsNoDot() {
    assertEquals(List.of(), HistoryDots.of(List.of(), AXIS));
  }

  private static HistoryPoint point(int minute, Verdict verdict) {
    return new HistoryPoint(FIRST.plusSeconds(60L * minute), verdict, Duration.ofMillis(61));
  }
}
