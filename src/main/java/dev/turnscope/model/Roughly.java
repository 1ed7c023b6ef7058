package dev.turnscope.model;

import java.time.Duration;
import java.util.Locale;

/** A duration as one says it, in the one unit that suits it: {@code 47 minutes}. */
public final class Roughly {
  /** Of each unit two at least, so that no plural is wrong and little is lost. */
  private static final int LEAST = 2;

  private Roughly() {}

  /** From seconds to days. */
  public static String of(Duration duration) {
    if (duration.toMinutes() < LEAST) {
      return duration.toSeconds() == 1 ? "1 second" : duration.toSeconds() + " seconds";
    }
    if (duration.toHours() < LEAST) {
      return duration.toMinutes() + " minutes";
    }
    return duration.toDays() < LEAST
        ? duration.toHours() + " hours"
        : String.format(Locale.ROOT, "%,d days", duration.toDays());
  }
}
