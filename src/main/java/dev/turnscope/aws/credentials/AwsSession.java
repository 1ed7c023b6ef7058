package dev.turnscope.aws.credentials;

import dev.turnscope.aws.explanation.SilenceFailures;
import dev.turnscope.aws.failure.AwsCall;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.model.Secret;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** Temporary credentials, in memory only. */
record AwsSession(Secret accessKeyId, Secret secretAccessKey, Secret token, Instant ends) {
  /** They have to last for the calls that they are used for. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  /** Those of an answer, which is unreadable where one of them is missing. */
  static AwsSession of(
      AwsCall call,
      @Nullable String accessKeyId,
      @Nullable String secretAccessKey,
      @Nullable String token,
      @Nullable Instant ends)
      throws AwsFailure {
    if (accessKeyId == null || secretAccessKey == null || token == null || ends == null) {
      throw SilenceFailures.unreadable(call);
    }
    return new AwsSession(
        new Secret(accessKeyId), new Secret(secretAccessKey), new Secret(token), ends);
  }

  boolean live(Instant now) {
    return ends.minus(MARGIN).isAfter(now);
  }

  AwsCredentials credentials() {
    return AwsSessionCredentials.create(
        accessKeyId.reveal(), secretAccessKey.reveal(), token.reveal());
  }
}
