package dev.turnscope.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RoughlyTest {

  @Test
  void aDurationIsSaidInTheUnitThatSuitsIt() {
    assertEquals("0 seconds", Roughly.of(Duration.ZERO));
    assertEquals("1 second", Roughly.of(Duration.ofSeconds(1)));
    assertEquals("119 seconds", Roughly.of(Duration.ofSeconds(119)));
    assertEquals("2 minutes", Roughly.of(Duration.ofSeconds(120)));
    assertEquals("119 minutes", Roughly.of(Duration.ofMinutes(119)));
    assertEquals("2 hours", Roughly.of(Duration.ofHours(2)));
    assertEquals("47 hours", Roughly.of(Duration.ofHours(47)));
    assertEquals("2 days", Roughly.of(Duration.ofHours(48)));
    assertEquals("20,000 days", Roughly.of(Duration.ofDays(20_000)));
  }
}
