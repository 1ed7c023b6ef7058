package dev.turnscope.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Moments and validity in a person's words, in UTC. */
final class Validity {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Validity() {}

  static String moment(Instant instant) {
    return MOMENT.format(instant);
  }

  /** How long credentials last, seen from a moment; empty where nothing tells it. */
  static String of(@Nullable Instant expiresAt, Instant seenAt) {
    if (expiresAt == null) {
      return "";
    }
    Duration left = Duration.between(seenAt, expiresAt);
    return left.isPositive()
        ? "credentials valid for %s, until %s".formatted(clock(left), moment(expiresAt))
        : "credentials expired at %s".formatted(moment(expiresAt));
  }

  private static String clock(Duration left) {
    return left.toHours() > 0
        ? "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart())
        : "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
  }
}
