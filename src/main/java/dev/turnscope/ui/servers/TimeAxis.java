package dev.turnscope.ui.servers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The axis that every URI's bar lies on. It is logarithmic above a knee of some milliseconds: the
 * stages of 60 ms can be told apart beside 5 s of silence. It is fixed by the deadline alone, so
 * that nothing rescales while results arrive.
 *
 * @param deadline of a URI; the axis goes beyond it, as a URI may do that waits for both engines
 */
public record TimeAxis(Duration deadline) {
  private static final double KNEE_MILLIS = 20;
  private static final double BEYOND_DEADLINE = 1.5;
  private static final long FIRST_TICK_MILLIS = 10;

  /** Below the deadline by less than this, a tick's label would touch the deadline's. */
  private static final double LEAST_BETWEEN_TICKS = 1.6;

  /** Where a moment lies: 0 at the start, 1 at the end of the axis and whatever is later. */
  public double at(Duration sinceStart) {
    double end = scaled(millis(deadline) * BEYOND_DEADLINE);
    return end == 0 ? 0 : Math.clamp(scaled(millis(sinceStart)) / end, 0, 1);
  }

  /** The powers of ten from 10 ms on, and the deadline. */
  public List<Duration> ticks() {
    List<Duration> ticks = new ArrayList<>();
    for (long tick = FIRST_TICK_MILLIS;
        tick * LEAST_BETWEEN_TICKS <= millis(deadline);
        tick *= 10) {
      ticks.add(Duration.ofMillis(tick));
    }
    ticks.add(deadline);
    return List.copyOf(ticks);
  }

  private static double scaled(double millis) {
    return Math.log1p(Math.max(0, millis) / KNEE_MILLIS);
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}
