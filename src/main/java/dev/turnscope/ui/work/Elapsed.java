package dev.turnscope.ui.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** The time since a moment, by two clocks: each of them errs in its own way. */
public final class Elapsed {
  private final InstantSource clock;
  private final LongSupplier nanoTime;
  private Instant start;
  private long startNanos;

  public Elapsed(InstantSource clock, LongSupplier nanoTime) {
    this.clock = clock;
    this.nanoTime = nanoTime;
    start = clock.instant();
    startNanos = nanoTime.getAsLong();
  }

  /** From now on. */
  public void restart() {
    start = clock.instant();
    startNanos = nanoTime.getAsLong();
  }

  /** While this computer was awake: on Linux and macOS nanoTime stands still as it sleeps. */
  public Duration awake() {
    return Duration.ofNanos(nanoTime.getAsLong() - startNanos);
  }

  /**
   * The time asleep included. A local clock that was set back makes it no shorter; one that was set
   * forward makes it longer, which cannot be told from sleep.
   */
  public Duration atLeast() {
    Duration byClock = Duration.between(start, clock.instant());
    Duration awake = awake();
    return byClock.compareTo(awake) > 0 ? byClock : awake;
  }
}
