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
        "3 of the last 4 work, median 61 ms.",
        HistorySummary.of(
            List.of(works(900), works(58), point(Verdict.NO_ANSWER, 5_003), works(61))));
  }

  @Test
  void ofAnEvenNumberTheMedianLiesBetweenTheTwoInTheMiddle() {
    assertEquals(
        "2 of the last 2 work, median 70 ms.", HistorySummary.of(List.of(works(80), works(60))));
  }

  @Test
  void whereNoneWorkedThereIsNoTimeToTell() {
    assertEquals(
        "None of the last 2 works.",
        HistorySummary.of(List.of(point(Verdict.FAILS, 40), point(Verdict.NO_ANSWER, 5_003))));
  }

  @Test
  void oneCheckIsNoSeries() {
    assertEquals("The one so far works, after 61 ms.", HistorySummary.of(List.of(works(61))));
    assertEquals(
        "The one so far does not work.", HistorySummary.of(List.of(point(Verdict.FAILS, 40))));
  }

  @Test
  void beforeTheFirstCheckItSaysWhatWillBeThere() {
    assertEquals(
        "Each check leaves its time here, to be compared with the next.",
        HistorySummary.of(List.of()));
  }

  private static HistoryPoint works(long millis) {
    return point(Verdict.WORKS, millis);
  }

  private static HistoryPoint point(Verdict verdict, long millis) {
    return new HistoryPoint(Instant.EPOCH, verdict, Duration.ofMillis(millis));
  }
}
