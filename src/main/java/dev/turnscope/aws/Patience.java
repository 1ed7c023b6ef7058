package dev.turnscope.aws;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.kinesisvideosignaling.model.ClientLimitExceededException;

/** How long AWS is waited for, and how often it is asked again. */
final class Patience {
  /** A TCP and TLS set-up across the world takes less than one second. */
  static final Duration CONNECT = Duration.ofSeconds(3);

  /** KVS answers in some hundred milliseconds. */
  static final Duration READ = Duration.ofSeconds(5);

  /** One try, whole: an answer that drips byte by byte ends here. */
  static final Duration ATTEMPT = Duration.ofSeconds(6);

  /** All tries of a call together: a person still waits for it. */
  static final Duration CALL = Duration.ofSeconds(10);

  /** Credentials and the three calls that lead to an ICE server list. */
  static final Duration OPERATION = Duration.ofSeconds(30);

  /** The first try and two more. */
  static final int TRIES = 3;

  /**
   * GetIceServerConfig is allowed five times a second for a channel, so the next try fits within a
   * second or does not at all. The jitter is the SDK's.
   */
  private static final BackoffStrategy AFTER_THROTTLING =
      BackoffStrategy.exponentialDelayHalfJitter(Duration.ofMillis(400), Duration.ofSeconds(1));

  private Patience() {}

  /** The SDK's own strategy, and ClientLimitExceededException counts as throttling too. */
  static StandardRetryStrategy retries() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(TRIES)
        .retryOnException(Patience::limitExceeded)
        .treatAsThrottling(
            thrown ->
                limitExceeded(thrown)
                    || (thrown instanceof SdkException exception
                        && RetryUtils.isThrottlingException(exception)))
        .throttlingBackoffStrategy(AFTER_THROTTLING)
        .build();
  }

  private static boolean limitExceeded(Throwable thrown) {
    return thrown instanceof ClientLimitExceededException
        || thrown
            instanceof
            software.amazon.awssdk.services.kinesisvideo.model.ClientLimitExceededException;
  }
}
