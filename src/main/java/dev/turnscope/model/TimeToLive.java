package dev.turnscope.model;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The Ttl of an ICE server list, as GetIceServerConfig gives it. */
public final class TimeToLive {
  private TimeToLive() {}

  /**
   * Reads it. Credentials that have none may well work: one that is not above 0 tells nothing of
   * their end, and counts as missing.
   *
   * @param place where it stands in the list, for the notice
   */
  public static @Nullable Duration read(String place, int seconds, Consumer<String> notices) {
    if (seconds > 0) {
      return Duration.ofSeconds(seconds);
    }
    notices.accept("%s is %d: a TTL is a number of seconds above 0.".formatted(place, seconds));
    return null;
  }
}
