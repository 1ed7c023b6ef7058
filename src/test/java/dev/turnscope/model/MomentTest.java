package dev.turnscope.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of five minutes, whatever becomes of the computer and its time of day. */
class MomentTest {
  private static final Duration TTL = Duration.ofMinutes(5);
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  /** Minutes that passed awake and asleep, and by how many the time of day was set. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # awake | asleep | set  | left
          0       | 0      | 0    | 5
          2       | 0      | 0    | 3
          6       | 0      | 0    | -1
          2       | 10     | 0    | -7
          0       | 2      | 0    | 3
          2       | 0      | -60  | 3
          2       | 0      | 60   | 3
          2       | 10     | -60  | -7
          2       | 10     | 60   | -7
          """)
  void aClockThatRunsOnInSleepHeedsNoSetting(int awake, int asleep, int set, int left) {
    assertEquals(left, left(awake, asleep, set, minutes(awake + asleep)));
  }

  /** As on macOS: sleep and a time of day that was set forward look alike. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # awake | asleep | set  | left
          0       | 0      | 0    | 5
          2       | 0      | 0    | 3
          6       | 0      | 0    | -1
          2       | 10     | 0    | -7
          0       | 2      | 0    | 3
          2       | 0      | -60  | 3
          2       | 0      | 60   | -57
          2       | 10     | -60  | 3
          2       | 10     | 60   | -67
          """)
  void withoutOneCredentialsNeverSeemToLastThatHaveEndedAwake(
      int awake, int asleep, int set, int left) {
    assertEquals(left, left(awake, asleep, set, null));
  }

  private static long left(int awake, int asleep, int set, @Nullable Long alwaysOn) {
    Moment answer = new Moment(NOON, 7, alwaysOn == null ? null : 9L);
    Moment later =
        new Moment(
            NOON.plus(Duration.ofMinutes(awake + asleep + set)),
            7 + minutes(awake),
            alwaysOn == null ? null : 9 + alwaysOn);
    return TTL.minus(answer.until(later)).toMinutes();
  }

  private static long minutes(int count) {
    return Duration.ofMinutes(count).toNanos();
  }
}
