package dev.turnscope.store;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The verdict of an earlier check on one URI.
 *
 * @param startedAt the check's start, in whole milliseconds
 * @param server host and port, which tell this URI from others of its channel
 * @param elapsed from the URI's start to its verdict, in whole milliseconds
 * @param cause null of a URI that worked
 */
public record RunPoint(
    Instant startedAt, String server, Verdict verdict, Duration elapsed, @Nullable Cause cause) {

  public RunPoint {
    startedAt = startedAt.truncatedTo(ChronoUnit.MILLIS);
    elapsed = elapsed.truncatedTo(ChronoUnit.MILLIS);
  }
}
