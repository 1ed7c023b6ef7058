package dev.turnscope.aws;

import dev.turnscope.model.Secret;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** Temporary credentials, in memory only. */
record AwsSession(Secret accessKeyId, Secret secretAccessKey, Secret token, Instant ends) {
  /** They have to last for the calls that they are used for. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  boolean live(Instant now) {
    return ends.minus(MARGIN).isAfter(now);
  }

  AwsCredentials credentials() {
    return AwsSessionCredentials.create(
        accessKeyId.reveal(), secretAccessKey.reveal(), token.reveal());
  }
}
