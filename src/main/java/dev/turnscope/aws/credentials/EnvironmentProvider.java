package dev.turnscope.aws.credentials;

import dev.turnscope.aws.call.Backoff;
import dev.turnscope.aws.call.CallThreads;
import dev.turnscope.aws.call.SlowDown;
import dev.turnscope.aws.explanation.SilenceFailures;
import dev.turnscope.aws.failure.AwsCall;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.failure.NotSignedIn;
import dev.turnscope.aws.profile.EnvironmentCredentials;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsWebIdentityTokenFileCredentialsProvider;
import software.amazon.awssdk.utils.IoUtils;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** Hands the SDK credentials that need no profile, and says in sentences where they are missing. */
public final class EnvironmentProvider implements TellingProvider, SdkAutoCloseable {
  private final EnvironmentCredentials credentials;
  private final SignInPlace place;
  private final AwsCall call;
  private final CallThreads threads = new CallThreads();
  private final SignInCalls calls;
  private final StsClient sts;
  private @Nullable AwsCredentialsProvider provider;

  /**
   * @param place whose settings STS and the metadata service are asked with
   */
  public EnvironmentProvider(EnvironmentCredentials credentials, SignInPlace place) {
    this.credentials = credentials;
    this.place = place;
    this.call =
        new AwsCall(
            "sts:AssumeRoleWithWebIdentity", place.region(), "the role", credentials.phrase());
    this.calls = new SignInCalls(place, threads);
    this.sts = calls.sts();
  }

  @Override
  public AwsCredentials resolve(Consumer<SlowDown> slowed) {
    try {
      return new Backoff(Backoff.Budget.OF_A_CALL, slowed)
          .ask(call, () -> provider().resolveCredentials());
    } catch (Exception thrown) {
      AwsFailure onTheWay =
          thrown instanceof AwsFailure refused ? refused : SilenceFailures.explain(call, thrown);
      throw new NotSignedIn(
          credentials == EnvironmentCredentials.WEB_IDENTITY
                  && onTheWay.kind() != Kind.UNREADABLE_ANSWER
              ? onTheWay
              : missing());
    }
  }

  /** Made when it is needed first: what is missing shows then. */
  private synchronized AwsCredentialsProvider provider() {
    AwsCredentialsProvider made = provider;
    if (made == null) {
      made =
          switch (credentials) {
            case KEYS, TEMPORARY_KEYS -> EnvironmentVariableCredentialsProvider.create();
            case WEB_IDENTITY ->
                StsWebIdentityTokenFileCredentialsProvider.builder().stsClient(sts).build();
            case CONTAINER -> ContainerCredentialsProvider.builder().build();
            case INSTANCE ->
                // Where its metadata service is asked may stand in the settings.
                InstanceProfileCredentialsProvider.builder()
                    .profileFile(place.settingsNow())
                    .profileName(place.profile())
                    .build();
          };
      provider = made;
    }
    return made;
  }

  @Override
  public synchronized void close() {
    IoUtils.closeIfCloseable(provider, null);
    sts.close();
    calls.close();
    threads.close();
  }

  private AwsFailure missing() {
    return switch (credentials) {
      case KEYS, TEMPORARY_KEYS ->
          none(
              "AWS_ACCESS_KEY_ID is set, and AWS_SECRET_ACCESS_KEY is not.",
              "Set both, or choose a profile.");
      case WEB_IDENTITY ->
          none(
              "The role in AWS_ROLE_ARN could not be assumed with the token in the file that"
                  + " AWS_WEB_IDENTITY_TOKEN_FILE names.",
              "See that both are set and the file is there, or choose a profile.");
      case CONTAINER ->
          none(
              "The container gives no credentials: what AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or"
                  + " AWS_CONTAINER_CREDENTIALS_FULL_URI names did not answer with any.",
              "See that the task or the pod has a role, or choose a profile.");
      case INSTANCE ->
          none(
              "The EC2 instance gives no credentials: its metadata service did not answer with any.",
              "See that this is an EC2 instance with an IAM role, and that AWS_EC2_METADATA_DISABLED"
                  + " is not set, or choose a profile.");
    };
  }

  private static AwsFailure none(String sentence, String nextStep) {
    return new AwsFailure(Kind.NO_CREDENTIALS, sentence, nextStep);
  }
}
