package dev.turnscope.aws.call;

import dev.turnscope.aws.explanation.Throttling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;

/**
 * What the SDK asks AWS again by itself: what passes by, as the SDK's own strategies have it.
 * Throttling is left to {@link Backoff}, which tells the person that it waits.
 */
public final class Retries {
  /** The first try and two more. */
  private static final int TRIES = 3;

  private static final Set<Integer> PASSING = Set.of(500, 502, 503, 504);

  private Retries() {}

  /** For the SDK's clients. */
  public static StandardRetryStrategy strategy() {
    return DefaultRetryStrategy.standardStrategyBuilder()
        .useClientDefaults(false)
        .maxAttempts(TRIES)
        .retryOnException(Retries::passes)
        .build();
  }

  private static boolean passes(Throwable thrown) {
    return thrown instanceof AwsServiceException refusal
        ? !Throttling.is(refusal) && passes(refusal)
        : passesOnTheWay(thrown)
            || (thrown.getCause() != null && passesOnTheWay(thrown.getCause()));
  }

  private static boolean passes(AwsServiceException refusal) {
    return PASSING.contains(refusal.statusCode()) || RetryUtils.isClockSkewException(refusal);
  }

  private static boolean passesOnTheWay(Throwable thrown) {
    return thrown instanceof IOException
        || thrown instanceof UncheckedIOException
        || thrown instanceof RetryableException
        || thrown instanceof ApiCallAttemptTimeoutException;
  }
}
