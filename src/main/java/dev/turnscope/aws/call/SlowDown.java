package dev.turnscope.aws.call;

import java.time.Duration;
import java.util.Locale;

/**
 * AWS throttled a call, which is made once more after a wait.
 *
 * @param nextTry the number of the try that comes after the wait
 * @param tries how many there are at most
 */
public record SlowDown(int nextTry, int tries, Duration pause) {
  private static final double MILLIS = 1000;

  /** For whoever waits: “AWS asks to slow down: try 2 of 3 in 0.6 s.” */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "AWS asks to slow down: try %d of %d in %.1f s.",
        nextTry,
        tries,
        pause.toMillis() / MILLIS);
  }
}
