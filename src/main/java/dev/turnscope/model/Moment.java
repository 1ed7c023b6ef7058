package dev.turnscope.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A moment by all clocks of this computer, each of which errs in its own way.
 *
 * @param timeOfDay what anybody may set, back and forth
 * @param awake nanoseconds of a clock that nobody sets, and that may stand still while the computer
 *     sleeps: {@link System#nanoTime}
 * @param alwaysOn nanoseconds of one that runs on in sleep, null where there is none
 */
public record Moment(Instant timeOfDay, long awake, @Nullable Long alwaysOn) {

  /**
   * The time to a later moment, sleep included: what has run out must not seem to last.
   *
   * <p>The clock that runs on in sleep decides. Without one, the time is never shorter than that
   * spent awake, so that a time of day which was set back changes nothing; and one that leaps
   * forward counts, for that is what sleep looks like from here. Who sets it forward there makes
   * the time too long: that brings a fresh list too early, and not a dead one too late.
   */
  public Duration until(Moment later) {
    Duration thereAwake = Duration.ofNanos(later.awake - awake);
    if (alwaysOn != null && later.alwaysOn != null) {
      return longer(thereAwake, Duration.ofNanos(later.alwaysOn - alwaysOn));
    }
    return longer(thereAwake, Duration.between(timeOfDay, later.timeOfDay));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
