package dev.turnscope.aws;

import java.util.Arrays;
import java.util.Set;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileProperty;

/** Where a profile's credentials come from, in the order in which the SDK looks. */
enum ProfileKind {
  WEB_IDENTITY("web identity"),
  SSO("sso"),
  MFA_ROLE("role with MFA"),
  ROLE("role"),
  ENVIRONMENT_ROLE("role (environment)"),
  LOGIN("login"),
  CREDENTIAL_PROCESS("credential_process"),
  SESSION_TOKEN("session token"),
  STATIC_KEYS("static keys"),
  NO_CREDENTIALS("no credentials");

  private static final String[] SSO_PROPERTIES = {
    ProfileProperty.SSO_ROLE_NAME,
    ProfileProperty.SSO_ACCOUNT_ID,
    ProfileProperty.SSO_REGION,
    ProfileProperty.SSO_START_URL,
    "sso_session"
  };

  private final String word;

  ProfileKind(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static ProfileKind of(Profile profile) {
    Set<String> properties = profile.properties().keySet();
    boolean role = properties.contains(ProfileProperty.ROLE_ARN);
    if (role && properties.contains(ProfileProperty.WEB_IDENTITY_TOKEN_FILE)) {
      return WEB_IDENTITY;
    }
    if (Arrays.stream(SSO_PROPERTIES).anyMatch(properties::contains)) {
      return SSO;
    }
    if (role && properties.contains(ProfileProperty.MFA_SERIAL)) {
      return MFA_ROLE;
    }
    if (role && properties.contains(ProfileProperty.CREDENTIAL_SOURCE)) {
      return ENVIRONMENT_ROLE;
    }
    if (role && properties.contains(ProfileProperty.SOURCE_PROFILE)) {
      return ROLE;
    }
    if (properties.contains(ProfileProperty.LOGIN_SESSION)) {
      return LOGIN;
    }
    if (properties.contains(ProfileProperty.CREDENTIAL_PROCESS)) {
      return CREDENTIAL_PROCESS;
    }
    if (properties.contains(ProfileProperty.AWS_SESSION_TOKEN)) {
      return SESSION_TOKEN;
    }
    return properties.contains(ProfileProperty.AWS_ACCESS_KEY_ID) ? STATIC_KEYS : NO_CREDENTIALS;
  }

  /** Whether a person may have to sign in, here or at the source of a role. */
  static boolean mayNeedSignIn(Profile profile) {
    return switch (of(profile)) {
      case SSO, MFA_ROLE, ROLE -> true;
      default -> false;
    };
  }
}
