package dev.turnscope.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person lets Turnscope look for newer versions.
 *
 * @param daily whether it may do so by itself, once a day
 * @param lookedOn the last day on which it did, null before the first
 */
public record UpdateChoice(boolean daily, @Nullable LocalDate lookedOn) {
  static final UpdateChoice DEFAULT = new UpdateChoice(false, null);

  public UpdateChoice withDaily(boolean other) {
    return new UpdateChoice(other, lookedOn);
  }

  /** The same when Turnscope has looked on this day. */
  public UpdateChoice withLookedOn(LocalDate day) {
    return new UpdateChoice(daily, day);
  }
}
