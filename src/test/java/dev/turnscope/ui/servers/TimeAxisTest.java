package dev.turnscope.ui.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimeAxisTest {
  private final TimeAxis axis = new TimeAxis(Duration.ofSeconds(5));

  @Test
  void itBeginsAtTheStartAndEndsHalfADeadlineBeyondTheDeadline() {
    assertEquals(0, axis.at(Duration.ZERO));
    assertEquals(1, axis.at(Duration.ofMillis(7_500)), 1e-9);
    assertTrue(axis.at(Duration.ofSeconds(5)) < 1);
  }

  @Test
  void whatComesLaterThanItsEndStaysOnIt() {
    assertEquals(1, axis.at(Duration.ofMinutes(1)));
  }

  @Test
  void aRelayAfter60MillisecondsTakesAFifthOfItBesideFiveSecondsOfSilence() {
    assertTrue(axis.at(Duration.ofMillis(60)) > 0.2);
    assertTrue(axis.at(Duration.ofSeconds(5)) > 0.9);
  }

  @Test
  void laterIsAlwaysFurther() {
    double[] places =
        LongStream.range(0, 75)
            .mapToDouble(tenth -> axis.at(Duration.ofMillis(tenth * 100)))
            .toArray();
    for (int index = 1; index < places.length; index++) {
      assertTrue(places[index] > places[index - 1], "at " + index);
    }
  }

  @Test
  void itsTicksArePowersOfTenAndTheDeadline() {
    assertEquals(millis(10, 100, 1_000, 5_000), axis.ticks());
    assertEquals(millis(10, 100, 250), new TimeAxis(Duration.ofMillis(250)).ticks());
  }

  @Test
  void aPowerOfTenThatIsAlmostTheDeadlineIsNoTick() {
    assertEquals(millis(10, 100, 1_000), new TimeAxis(Duration.ofSeconds(1)).ticks());
    assertEquals(millis(10, 100, 1_200), new TimeAxis(Duration.ofMillis(1_200)).ticks());
  }

  private static List<Duration> millis(long... ticks) {
    return LongStream.of(ticks).mapToObj(Duration::ofMillis).toList();
  }
}
