package dev.turnscope.aws;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.kinesisvideosignaling.model.ClientLimitExceededException;

/** How often AWS is asked again: the SDK's standard, with KVS's own throttling added. */
final class Retries {
  /** The first try and two more. */
  static final int TRIES = 3;

  /**
   * GetIceServerConfig is allowed five times a second for a channel, so a next try comes through
   * within a second or not at all: both waits together take 1.2 s at most.
   */
  private static final Duration FIRST_WAIT_AT_MOST = Duration.ofMillis(400);

  private static final Duration WAIT_AT_MOST = Duration.ofMillis(800);

  private Retries() {}

  /** The SDK's strategy does not know that ClientLimitExceededException is throttling. */
  static StandardRetryStrategy strategy() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(TRIES)
        .retryOnException(Retries::limitExceeded)
        .treatAsThrottling(
            thrown ->
                limitExceeded(thrown)
                    || (thrown instanceof SdkException exception
                        && RetryUtils.isThrottlingException(exception)))
        .throttlingBackoffStrategy(
            BackoffStrategy.exponentialDelayHalfJitter(FIRST_WAIT_AT_MOST, WAIT_AT_MOST))
        .build();
  }

  private static boolean limitExceeded(Throwable thrown) {
    return thrown instanceof ClientLimitExceededException
        || thrown
            instanceof
            software.amazon.awssdk.services.kinesisvideo.model.ClientLimitExceededException;
  }
}
