package dev.turnscope.probe;

import java.time.Duration;

/** The time of one probe, from its start to its deadline. */
final class StageClock {
  private final long start = System.nanoTime();
  private final Duration deadline;

  StageClock(Duration deadline) {
    this.deadline = deadline;
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Never negative. */
  Duration remaining() {
    Duration left = deadline.minus(elapsed());
    return left.isNegative() ? Duration.ZERO : left;
  }
}
