package dev.turnscope.ui.work;

import dev.turnscope.model.Clocks;
import dev.turnscope.model.Moment;
import java.time.Duration;

/** The time since a moment: awake, and with sleep. */
public final class Elapsed {
  private final Clocks clocks;
  private Moment start;

  public Elapsed(Clocks clocks) {
    this.clocks = clocks;
    start = clocks.now();
  }

  /** From now on. */
  public void restart() {
    startFrom(clocks.now());
  }

  /** From a moment that has passed already. */
  public void startFrom(Moment moment) {
    start = moment;
  }

  /** While this computer was awake: on Linux and macOS nanoTime stands still as it sleeps. */
  public Duration awake() {
    return Duration.ofNanos(clocks.nanoTime().getAsLong() - start.awake());
  }

  /** Sleep included, as {@link Moment#until} counts. */
  public Duration withSleep() {
    return start.until(clocks.now());
  }
}
