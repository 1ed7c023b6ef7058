package dev.turnscope.ui.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistorySummaryTest {

  @Test
  void itCountsTheChecksThatWorkedAndTellsTheMedianOfTheirTimes() {
    assertEquals(
        "Works in 3 of the last 4 checks, median 61 ms.",
        HistorySummary.of(
            List.of(works(900), works(58), point(Verdict.NO_ANSWER, 5_003), works(61))));
  }

  @Test
  void ofAnEvenNumberTheMedianLiesBetweenTheTwoInTheMiddle() {
    assertEquals(
        "Works in 2 of the last 2 checks, median 70 ms.",
        HistorySummary.of(List.of(works(80), works(60))));
  }

  @Test
  void whereNoneWorkedThereIsNoTimeToTell() {
    assertEquals(
        "Works in none of the last 2 checks.",
        HistorySummary.of(List.of(point(Verdict.FAILS, 40), point(Verdict.NO_ANSWER, 5_003))));
  }

  @Test
  void oneCheckIsNoSeries() {
    assertEquals(
        "Works in the one check so far, after 61 ms.", HistorySummary.of(List.of(works(61))));
    assertEquals(
        "Does not work in the one check so far.",
        HistorySummary.of(List.of(point(Verdict.FAILS, 40))));
  }

  @Test
  void beforeTheFirstCheckItSaysWhatWillBeThere() {
    assertEquals(
        "Each check of this URI leaves its time here, to be compared with the next.",
        HistorySummary.of(List.of()));
  }

  private static HistoryPoint works(long millis) {
    return point(Verdict.WORKS, millis);
  }

  private static HistoryPoint point(Verdict verdict, long millis) {
    return new HistoryPoint(Instant.EPOCH, verdict, Duration.ofMillis(millis));
  }
}
