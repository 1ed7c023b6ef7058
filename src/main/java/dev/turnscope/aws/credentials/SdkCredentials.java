package dev.turnscope.aws.credentials;

import dev.turnscope.aws.failure.AwsCall;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.profile.CredentialSource;
import dev.turnscope.aws.profile.ProfileKind;
import dev.turnscope.aws.settings.SdkNames;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.utils.IoUtils;

/** The credentials that a role is assumed with, where the SDK gets them. */
final class SdkCredentials {
  private SdkCredentials() {}

  static AwsCredentials of(CredentialSource.Sdk source, SignInPlace place, SignInCalls calls)
      throws AwsFailure {
    AwsCall call =
        new AwsCall("sts:AssumeRole", place.region(), "*", "profile “" + source.profile() + "”");
    return calls.ask(call, () -> resolved(source, place, call));
  }

  private static AwsCredentials resolved(
      CredentialSource.Sdk source, SignInPlace place, AwsCall call) throws AwsFailure {
    AwsCredentialsProvider provider = provider(source, place);
    try {
      return provider.resolveCredentials();
    } catch (RuntimeException thrown) {
      AwsFailure failure = CredentialFailures.explain(call, thrown);
      throw failure.kind() == Kind.UNREADABLE_ANSWER ? none(source, place) : failure;
    } finally {
      IoUtils.closeIfCloseable(provider, null);
    }
  }

  private static AwsCredentialsProvider provider(CredentialSource.Sdk source, SignInPlace place)
      throws AwsFailure {
    return switch (source.means()) {
      case PROFILE -> ofProfile(SdkNames.of(source.profile()), place);
      case OWN_KEYS -> ownKeys(source, place);
      case ENVIRONMENT -> EnvironmentVariableCredentialsProvider.create();
      case CONTAINER -> ContainerCredentialsProvider.builder().build();
      case INSTANCE ->
          InstanceProfileCredentialsProvider.builder()
              .profileFile(place.settingsNow())
              .profileName(SdkNames.of(source.profile()))
              .build();
    };
  }

  private static AwsCredentialsProvider ofProfile(String name, SignInPlace place) {
    return place
        .settingsNow()
        .get()
        .profile(name)
        .filter(WebIdentityProvider::serves)
        .<AwsCredentialsProvider>map(profile -> new WebIdentityProvider(profile, place))
        .orElseGet(
            () ->
                ProfileCredentialsProvider.builder()
                    .profileFile(place.settingsNow())
                    .profileName(name)
                    .build());
  }

  private static AwsCredentialsProvider ownKeys(CredentialSource.Sdk source, SignInPlace place)
      throws AwsFailure {
    Profile profile =
        place
            .settingsNow()
            .get()
            .profile(SdkNames.of(source.profile()))
            .orElseThrow(() -> none(source, place));
    String id =
        profile.property(ProfileProperty.AWS_ACCESS_KEY_ID).orElseThrow(() -> none(source, place));
    String key =
        profile
            .property(ProfileProperty.AWS_SECRET_ACCESS_KEY)
            .orElseThrow(() -> none(source, place));
    return StaticCredentialsProvider.create(
        profile
            .property(ProfileProperty.AWS_SESSION_TOKEN)
            .<AwsCredentials>map(token -> AwsSessionCredentials.create(id, key, token))
            .orElseGet(() -> AwsBasicCredentials.create(id, key)));
  }

  private static AwsFailure none(CredentialSource.Sdk source, SignInPlace place) {
    boolean login =
        place
            .settings()
            .profile(SdkNames.of(source.profile()))
            .filter(profile -> ProfileKind.of(profile) == ProfileKind.LOGIN)
            .isPresent();
    return login
        ? CredentialFailures.notLoggedIn(source.profile())
        : new AwsFailure(
            Kind.NO_CREDENTIALS,
            "Profile “%s”, which a role is assumed with, gives no credentials."
                .formatted(source.profile()),
            "See that it has credentials of its own.");
  }
}
