package dev.turnscope.aws.profile;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.profile.CredentialSource.Sdk;
import dev.turnscope.aws.profile.CredentialSource.Sdk.Means;
import dev.turnscope.aws.settings.SdkNames;
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
public final class CredentialSources {
  private static final String SSO_SESSION = "sso_session";
  private static final String SSO_SESSION_SECTION = "sso-session";

  /** What the AWS CLI asks for too: without it there is no refresh token. */
  private static final String USUAL_SCOPE = "sso:account:access";

  private final ProfileFile file;
  private final Set<String> seen = new HashSet<>();

  private CredentialSources(ProfileFile file) {
    this.file = file;
  }

  /** Where a profile's credentials come from; refuses what leads nowhere. */
  public static CredentialSource of(Profile profile, ProfileFile file) throws AwsFailure {
    return new CredentialSources(file).follow(profile);
  }

  /** The IAM Identity Center that a profile, or the source of a role, is signed in through. */
  static Optional<SsoSession> session(Profile profile, ProfileFile file) {
    try {
      CredentialSource source = of(profile, file);
      while (source instanceof CredentialSource.Role role) {
        source = role.source();
      }
      return source instanceof CredentialSource.Sso sso
          ? Optional.of(sso.session())
          : Optional.empty();
    } catch (AwsFailure incomplete) {
      return Optional.empty();
    }
  }

  private CredentialSource follow(Profile profile) throws AwsFailure {
    if (!seen.add(profile.name())) {
      throw leadsBack(profile);
    }
    return switch (ProfileKind.of(profile)) {
      case SSO -> sso(profile);
      case MFA_ROLE, ROLE, ENVIRONMENT_ROLE, CONTAINER_ROLE, INSTANCE_ROLE -> role(profile);
      default -> new Sdk(name(profile), Means.PROFILE);
    };
  }

  private CredentialSource role(Profile profile) throws AwsFailure {
    return new CredentialSource.Role(
        name(profile),
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
    Optional<String> named = profile.property(ProfileProperty.SOURCE_PROFILE);
    if (credentialSource.isPresent() && named.isPresent()) {
      throw none(
          "Profile “%s” has both source_profile and credential_source.".formatted(name(profile)),
          "Take one of them out.");
    }
    if (credentialSource.isPresent()) {
      return new Sdk(name(profile), means(profile, credentialSource.get()));
    }
    boolean itself = named.isPresent() && named.get().equals(profile.name());
    if (ProfileKind.namesSso(profile) && (itself || named.isEmpty())) {
      return sso(profile);
    }
    if (named.isEmpty()) {
      throw none(
          "Profile “%s” names a role, and not whose credentials it is assumed with."
              .formatted(name(profile)),
          "Add source_profile or credential_source to it.");
    }
    if (itself && !hasKeys(profile)) {
      throw leadsBack(profile);
    }
    return itself ? new Sdk(name(profile), Means.OWN_KEYS) : other(profile, named.get());
  }

  /** Of another profile that is a role too, the AWS CLI prefers the key pair that it may have. */
  private CredentialSource other(Profile profile, String named) throws AwsFailure {
    String told = SdkNames.told(named);
    Profile source =
        file.profile(named)
            .orElseThrow(() -> empty(profile, "there is no profile “%s”".formatted(told)));
    if (ProfileKind.of(source) == ProfileKind.NO_CREDENTIALS) {
      throw empty(profile, "profile “%s” has none".formatted(told));
    }
    return hasKeys(source) && ProfileKind.of(source).role()
        ? new Sdk(name(source), Means.OWN_KEYS)
        : follow(source);
  }

  private static boolean hasKeys(Profile profile) {
    return profile.property(ProfileProperty.AWS_ACCESS_KEY_ID).isPresent()
        && profile.property(ProfileProperty.AWS_SECRET_ACCESS_KEY).isPresent();
  }

  private static String name(Profile profile) {
    return SdkNames.told(profile.name());
  }

  private static AwsFailure empty(Profile profile, String why) {
    return none(
        "The source_profile of profile “%s” gives no credentials: %s."
            .formatted(name(profile), why),
        "See that it names another profile that has credentials of its own.");
  }

  private static AwsFailure leadsBack(Profile profile) {
    return none(
        "The source_profile of profile “%s” leads back to itself.".formatted(name(profile)),
        "See that the last of them has credentials of its own.");
  }

  private static Means means(Profile profile, String word) throws AwsFailure {
    return switch (word) {
      case "Environment" -> Means.ENVIRONMENT;
      case "EcsContainer" -> Means.CONTAINER;
      case "Ec2InstanceMetadata" -> Means.INSTANCE;
      default ->
          throw none(
              "The credential_source of profile “%s” is none that AWS knows."
                  .formatted(name(profile)),
              "Write Environment, EcsContainer or Ec2InstanceMetadata.");
    };
  }

  private CredentialSource sso(Profile profile) throws AwsFailure {
    return new CredentialSource.Sso(
        name(profile),
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
                            .formatted(name(profile), SdkNames.told(name.get())),
                        "Add it to the config file, or run “aws configure sso”."));
    String told = SdkNames.told(name.get());
    String place = "[sso-session %s]".formatted(told);
    return new SsoSession(
        told,
        need(place, section, ProfileProperty.SSO_START_URL),
        need(place, section, ProfileProperty.SSO_REGION),
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
          "The duration_seconds of profile “%s” is not a number.".formatted(name(profile)),
          "Write seconds, from 900 on, or take it out.");
    }
  }

  private static String need(Profile profile, String property) throws AwsFailure {
    return need("Profile “%s”".formatted(name(profile)), profile, property);
  }

  private static String need(String place, Profile section, String property) throws AwsFailure {
    return section
        .property(property)
        .filter(value -> !value.isBlank())
        .orElseThrow(
            () ->
                none(
                    "%s is not complete: “%s” is missing.".formatted(place, property),
                    "Add it to the config file."));
  }

  private static AwsFailure none(String sentence, String nextStep) {
    return new AwsFailure(Kind.NO_CREDENTIALS, sentence, nextStep);
  }
}
