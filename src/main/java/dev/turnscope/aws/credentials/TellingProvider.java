package dev.turnscope.aws.credentials;

import dev.turnscope.aws.call.SlowDown;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Gets credentials by calls that AWS may throttle, and can tell whoever waits for them. */
public interface TellingProvider extends AwsCredentialsProvider {
  /**
   * Like {@link #resolveCredentials}.
   *
   * @param slowed hears when AWS throttles a call and it waits, on another thread
   */
  AwsCredentials resolve(Consumer<SlowDown> slowed);

  @Override
  default AwsCredentials resolveCredentials() {
    return resolve(_ -> {});
  }
}
