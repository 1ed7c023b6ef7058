package dev.turnscope.lab.turn;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test sets forward. */
final class TestClock implements InstantSource {
  private volatile Instant now = Instant.now();

  @Override
  public Instant instant() {
    return now;
  }

  /** Called by the test's own thread alone. */
  void advance(Duration duration) {
    now = now.plus(duration);
  }
}
