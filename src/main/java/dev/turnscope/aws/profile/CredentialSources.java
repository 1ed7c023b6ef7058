package dev.turnscope.aws.profile;

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
  public static CredentialSource of(Profile profile, ProfileFile file) throws IncompleteProfile {
    return new CredentialSources(file).follow(profile);
  }

  private CredentialSource follow(Profile profile) throws IncompleteProfile {
    if (!seen.add(profile.name())) {
      throw leadsBack(profile);
    }
    return switch (ProfileKind.of(profile)) {
      case SSO -> sso(profile);
      case MFA_ROLE, ROLE, ENVIRONMENT_ROLE, CONTAINER_ROLE, INSTANCE_ROLE -> role(profile);
      case ProfileKind kind -> {
        SettingsNeeded.check(profile, kind);
        yield new Sdk(name(profile), Means.PROFILE);
      }
    };
  }

  private CredentialSource role(Profile profile) throws IncompleteProfile {
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
  private CredentialSource source(Profile profile) throws IncompleteProfile {
    Optional<String> credentialSource = profile.property(ProfileProperty.CREDENTIAL_SOURCE);
    Optional<String> named = profile.property(ProfileProperty.SOURCE_PROFILE);
    if (credentialSource.isPresent() && named.isPresent()) {
      throw incomplete(
          profile,
          "source_profile and credential_source exclude each other",
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
      throw incomplete(
          profile,
          "it names a role, and neither source_profile nor credential_source",
          "Add the one that says whose credentials the role is assumed with.");
    }
    if (itself && !hasKeys(profile)) {
      throw leadsBack(profile);
    }
    return itself ? new Sdk(name(profile), Means.OWN_KEYS) : other(profile, named.get());
  }

  /** Of another profile that is a role too, the AWS CLI prefers the key pair that it may have. */
  private CredentialSource other(Profile profile, String named) throws IncompleteProfile {
    String told = SdkNames.told(named);
    Profile source = file.profile(named).orElse(null);
    if (source == null) {
      throw incomplete(
          profile,
          "its source_profile “%s” is not there".formatted(told),
          "Correct the name, or add that profile with credentials of its own.");
    }
    if (hasKeys(source) && ProfileKind.of(source).role()) {
      return new Sdk(name(source), Means.OWN_KEYS);
    }
    CredentialSource followed = follow(source);
    if (ProfileKind.of(source) == ProfileKind.NO_CREDENTIALS) {
      throw incomplete(
          profile,
          "its source_profile “%s” has no credentials".formatted(told),
          "Name another profile that has credentials of its own.");
    }
    return followed;
  }

  private static boolean hasKeys(Profile profile) {
    return profile.property(ProfileProperty.AWS_ACCESS_KEY_ID).isPresent()
        && profile.property(ProfileProperty.AWS_SECRET_ACCESS_KEY).isPresent();
  }

  private static String name(Profile profile) {
    return SdkNames.told(profile.name());
  }

  private static IncompleteProfile leadsBack(Profile profile) {
    return incomplete(
        profile,
        "its source_profile leads back to itself",
        "See that the last profile in the row has credentials of its own.");
  }

  private static Means means(Profile profile, String word) throws IncompleteProfile {
    return switch (word) {
      case "Environment" -> Means.ENVIRONMENT;
      case "EcsContainer" -> Means.CONTAINER;
      case "Ec2InstanceMetadata" -> Means.INSTANCE;
      default ->
          throw incomplete(
              profile,
              "its credential_source is none that AWS knows",
              "Write Environment, EcsContainer or Ec2InstanceMetadata.");
    };
  }

  private CredentialSource sso(Profile profile) throws IncompleteProfile {
    return new CredentialSource.Sso(
        name(profile),
        session(profile),
        need(profile, ProfileProperty.SSO_ACCOUNT_ID),
        need(profile, ProfileProperty.SSO_ROLE_NAME));
  }

  private SsoSession session(Profile profile) throws IncompleteProfile {
    Optional<String> name = profile.property(SSO_SESSION);
    if (name.isEmpty()) {
      return new SsoSession(
          null,
          need(profile, ProfileProperty.SSO_START_URL),
          need(profile, ProfileProperty.SSO_REGION),
          List.of());
    }
    String told = SdkNames.told(name.get());
    Profile section =
        file.getSection(SSO_SESSION_SECTION, name.get())
            .orElseThrow(
                () ->
                    incomplete(
                        profile,
                        "the section [sso-session %s] that it names is not there".formatted(told),
                        "Add it to the config file, or run “aws configure sso”."));
    return new SsoSession(
        told,
        needOfSession(told, section, ProfileProperty.SSO_START_URL),
        needOfSession(told, section, ProfileProperty.SSO_REGION),
        scopes(section));
  }

  private static List<String> scopes(Profile section) {
    return Arrays.stream(section.property("sso_registration_scopes").orElse(USUAL_SCOPE).split(","))
        .map(String::strip)
        .filter(scope -> !scope.isEmpty())
        .toList();
  }

  private static @Nullable Integer duration(Profile profile) throws IncompleteProfile {
    Optional<String> seconds = profile.property(ProfileProperty.DURATION_SECONDS);
    try {
      return seconds.isEmpty() ? null : Integer.valueOf(seconds.get().strip());
    } catch (NumberFormatException notANumber) {
      throw incomplete(
          profile,
          "its duration_seconds holds no number",
          "Write seconds, from 900 on, or take it out.");
    }
  }

  private static String need(Profile profile, String setting) throws IncompleteProfile {
    return SettingsNeeded.in(profile, setting);
  }

  private static String needOfSession(String name, Profile section, String setting)
      throws IncompleteProfile {
    return section
        .property(setting)
        .orElseThrow(
            () ->
                IncompleteProfile.ofSession(
                    name, setting + " is missing", "Add it to the config file."));
  }

  private static IncompleteProfile incomplete(Profile profile, String missing, String nextStep) {
    return IncompleteProfile.of(name(profile), missing, nextStep);
  }
}
