package dev.turnscope.probe;

import java.time.Duration;

/** The time of one probe, from its start to its deadline. */
final class StageClock {
  /** The least that {@link #asLongAgain} gives. */
  private static final Duration GRACE = Duration.ofMillis(100);

  private final long start = System.nanoTime();
  private final Duration deadline;

  StageClock(Duration deadline) {
    this.deadline = deadline;
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** The end, since the start, for those that are slower than the first. */
  Duration asLongAgain() {
    Duration took = elapsed();
    return took.plus(took.compareTo(GRACE) > 0 ? took : GRACE);
  }

  /** Never negative. */
  Duration remaining() {
    Duration left = deadline.minus(elapsed());
    return left.isNegative() ? Duration.ZERO : left;
  }
}
