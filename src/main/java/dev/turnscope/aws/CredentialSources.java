package dev.turnscope.aws;

import dev.turnscope.aws.AwsFailure.Kind;
import dev.turnscope.aws.CredentialSource.Sdk;
import dev.turnscope.aws.CredentialSource.Sdk.Means;
import dev.turnscope.aws.signin.SsoSession;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;

/** Follows a profile to where its credentials come from, through the roles on the way. */
final class CredentialSources {
  private static final String SSO_SESSION = "sso_session";
  private static final String SSO_SESSION_SECTION = "sso-session";

  /** What the AWS CLI asks for too: without it there is no refresh token. */
  private static final String USUAL_SCOPE = "sso:account:access";

  private final ProfileFile file;
  private final Set<String> seen = new HashSet<>();

  private CredentialSources(ProfileFile file) {
    this.file = file;
  }

  static CredentialSource of(Profile profile, ProfileFile file) throws AwsFailure {
    return new CredentialSources(file).follow(profile);
  }

  /** The session of a profile that is signed in through IAM Identity Center, if it is whole. */
  static Optional<SsoSession> session(Profile profile, ProfileFile file) {
    try {
      return ProfileKind.of(profile) == ProfileKind.SSO
          ? Optional.of(new CredentialSources(file).session(profile))
          : Optional.empty();
    } catch (AwsFailure incomplete) {
      return Optional.empty();
    }
  }

  private CredentialSource follow(Profile profile) throws AwsFailure {
    if (!seen.add(profile.name())) {
      throw none(
          "The source_profile of profile “%s” leads back to itself.".formatted(profile.name()),
          "See that the last of them has credentials of its own.");
    }
    boolean role = profile.property(ProfileProperty.ROLE_ARN).isPresent();
    return switch (ProfileKind.of(profile)) {
      case SSO -> role ? role(profile) : sso(profile);
      case MFA_ROLE, ROLE -> role(profile);
      default -> new Sdk(profile.name(), Means.PROFILE);
    };
  }

  private CredentialSource role(Profile profile) throws AwsFailure {
    return new CredentialSource.Role(
        profile.name(),
        need(profile, ProfileProperty.ROLE_ARN),
        source(profile),
        profile.property(ProfileProperty.MFA_SERIAL).orElse(null),
        profile.property(ProfileProperty.EXTERNAL_ID).orElse(null),
        profile.property(ProfileProperty.ROLE_SESSION_NAME).orElse(null),
        duration(profile));
  }

  /** A role may name itself as its source: then the keys, or the sign-in, are its own. */
  private CredentialSource source(Profile profile) throws AwsFailure {
    Optional<String> credentialSource = profile.property(ProfileProperty.CREDENTIAL_SOURCE);
    if (credentialSource.isPresent()) {
      return new Sdk(profile.name(), means(profile, credentialSource.get()));
    }
    Optional<String> named = profile.property(ProfileProperty.SOURCE_PROFILE);
    if (named.isEmpty() || named.get().equals(profile.name())) {
      return ProfileKind.of(profile) == ProfileKind.SSO
          ? sso(profile)
          : new Sdk(profile.name(), Means.OWN_KEYS);
    }
    return follow(
        file.profile(named.get())
            .orElseThrow(
                () ->
                    none(
                        "The source_profile of profile “%s” gives no credentials: there is no"
                                .formatted(profile.name())
                            + " profile “%s”.".formatted(named.get()),
                        "See that it names another profile that has credentials of its own.")));
  }

  private static Means means(Profile profile, String word) throws AwsFailure {
    return switch (word) {
      case "Environment" -> Means.ENVIRONMENT;
      case "EcsContainer" -> Means.CONTAINER;
      case "Ec2InstanceMetadata" -> Means.INSTANCE;
      default ->
          throw none(
              "The credential_source of profile “%s” is none that AWS knows."
                  .formatted(profile.name()),
              "Write Environment, EcsContainer or Ec2InstanceMetadata.");
    };
  }

  private CredentialSource sso(Profile profile) throws AwsFailure {
    return new CredentialSource.Sso(
        profile.name(),
        session(profile),
        need(profile, ProfileProperty.SSO_ACCOUNT_ID),
        need(profile, ProfileProperty.SSO_ROLE_NAME));
  }

  private SsoSession session(Profile profile) throws AwsFailure {
    Optional<String> name = profile.property(SSO_SESSION);
    if (name.isEmpty()) {
      return new SsoSession(
          null,
          need(profile, ProfileProperty.SSO_START_URL),
          need(profile, ProfileProperty.SSO_REGION),
          List.of());
    }
    Profile section =
        file.getSection(SSO_SESSION_SECTION, name.get())
            .orElseThrow(
                () ->
                    none(
                        "Profile “%s” signs in through [sso-session %s], which is not there."
                            .formatted(profile.name(), name.get()),
                        "Add it to the config file, or run “aws configure sso”."));
    return new SsoSession(
        name.get(),
        need(section, ProfileProperty.SSO_START_URL),
        need(section, ProfileProperty.SSO_REGION),
        scopes(section));
  }

  private static List<String> scopes(Profile section) {
    return Arrays.stream(section.property("sso_registration_scopes").orElse(USUAL_SCOPE).split(","))
        .map(String::strip)
        .filter(scope -> !scope.isEmpty())
        .toList();
  }

  private static @Nullable Integer duration(Profile profile) throws AwsFailure {
    Optional<String> seconds = profile.property(ProfileProperty.DURATION_SECONDS);
    try {
      return seconds.isEmpty() ? null : Integer.valueOf(seconds.get().strip());
    } catch (NumberFormatException notANumber) {
      throw none(
          "The duration_seconds of profile “%s” is no number.".formatted(profile.name()),
          "Write seconds, from 900 on, or take it out.");
    }
  }

  private static String need(Profile section, String property) throws AwsFailure {
    return section
        .property(property)
        .filter(value -> !value.isBlank())
        .orElseThrow(
            () ->
                none(
                    "Profile “%s” is not complete: “%s” is missing."
                        .formatted(section.name(), property),
                    "Add it to the config file."));
  }

  private static AwsFailure none(String sentence, String nextStep) {
    return new AwsFailure(Kind.NO_CREDENTIALS, sentence, nextStep);
  }
}
