package dev.turnscope.aws.credentials;

import dev.turnscope.aws.call.Backoff;
import dev.turnscope.aws.call.CallThreads;
import dev.turnscope.aws.call.SlowDown;
import dev.turnscope.aws.explanation.SilenceFailures;
import dev.turnscope.aws.failure.AwsCall;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.NotSignedIn;
import dev.turnscope.aws.profile.ProfileKind;
import dev.turnscope.aws.settings.SdkNames;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsWebIdentityTokenFileCredentialsProvider;
import software.amazon.awssdk.utils.IoUtils;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The role of a profile's web identity token, assumed at the endpoint of STS that is chosen: the
 * SDK's own client for it knows no choice.
 */
public final class WebIdentityProvider implements TellingProvider, SdkAutoCloseable {
  private final Profile profile;
  private final AwsCall call;
  private final CallThreads threads = new CallThreads();
  private final SignInCalls calls;
  private final StsClient sts;
  private @Nullable AwsCredentialsProvider provider;

  /**
   * @param place whose settings STS is asked with
   */
  public WebIdentityProvider(Profile profile, SignInPlace place) {
    this.profile = profile;
    this.call =
        new AwsCall(
            "sts:AssumeRoleWithWebIdentity",
            place.region(),
            profile.property(ProfileProperty.ROLE_ARN).orElse("the role"),
            "profile “" + SdkNames.told(profile.name()) + "”");
    this.calls = new SignInCalls(place, threads);
    this.sts = calls.sts();
  }

  /** Whether a profile's credentials come this way. */
  public static boolean serves(Profile profile) {
    return ProfileKind.of(profile) == ProfileKind.WEB_IDENTITY;
  }

  @Override
  public AwsCredentials resolve(Consumer<SlowDown> slowed) {
    try {
      return new Backoff(Backoff.Budget.OF_A_CALL, slowed)
          .ask(call, () -> provider().resolveCredentials());
    } catch (AwsFailure refused) {
      throw new NotSignedIn(refused);
    } catch (RuntimeException notRefused) {
      throw notRefused;
    } catch (Exception interrupted) {
      throw new NotSignedIn(SilenceFailures.explain(call, interrupted));
    }
  }

  @Override
  public synchronized void close() {
    IoUtils.closeIfCloseable(provider, null);
    sts.close();
    calls.close();
    threads.close();
  }

  /** Made when it is needed first: what is missing shows then. */
  private synchronized AwsCredentialsProvider provider() {
    AwsCredentialsProvider made = provider;
    if (made == null) {
      made =
          StsWebIdentityTokenFileCredentialsProvider.builder()
              .stsClient(sts)
              .roleArn(profile.property(ProfileProperty.ROLE_ARN).orElseThrow())
              .roleSessionName(profile.property(ProfileProperty.ROLE_SESSION_NAME).orElse(null))
              .webIdentityTokenFile(
                  Path.of(profile.property(ProfileProperty.WEB_IDENTITY_TOKEN_FILE).orElseThrow()))
              .build();
      provider = made;
    }
    return made;
  }
}
