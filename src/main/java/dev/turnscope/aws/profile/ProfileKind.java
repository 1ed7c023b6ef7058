package dev.turnscope.aws.profile;

import java.util.Arrays;
import java.util.Set;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileProperty;

/** Where a profile's credentials come from, in the order in which the AWS CLI looks. */
public enum ProfileKind {
  WEB_IDENTITY("role via web identity"),
  SSO("SSO"),
  MFA_ROLE("role with MFA"),
  ROLE("role"),
  ENVIRONMENT_ROLE("role via environment"),
  CONTAINER_ROLE("role via container"),
  INSTANCE_ROLE("role via EC2 instance"),
  LOGIN("aws login"),
  CREDENTIAL_PROCESS("credential process"),
  SESSION_TOKEN("temporary keys"),
  STATIC_KEYS("access key"),
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

  /** By what the profile sets, complete or not. */
  public static ProfileKind of(Profile profile) {
    Set<String> properties = profile.properties().keySet();
    boolean role = properties.contains(ProfileProperty.ROLE_ARN);
    if (role && properties.contains(ProfileProperty.WEB_IDENTITY_TOKEN_FILE)) {
      return WEB_IDENTITY;
    }
    if (role) {
      return properties.contains(ProfileProperty.MFA_SERIAL) ? MFA_ROLE : ofRole(profile);
    }
    if (namesSso(profile)) {
      return SSO;
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

  /** Whether IAM Identity Center is named, in a role's own profile too. */
  static boolean namesSso(Profile profile) {
    return Arrays.stream(SSO_PROPERTIES).anyMatch(profile.properties().keySet()::contains);
  }

  private static ProfileKind ofRole(Profile profile) {
    return switch (profile.property(ProfileProperty.CREDENTIAL_SOURCE).orElse("")) {
      case "Environment" -> ENVIRONMENT_ROLE;
      case "EcsContainer" -> CONTAINER_ROLE;
      case "Ec2InstanceMetadata" -> INSTANCE_ROLE;
      default -> ROLE;
    };
  }

  /** Whether it is a role that is assumed with other credentials. */
  boolean role() {
    return switch (this) {
      case MFA_ROLE, ROLE, ENVIRONMENT_ROLE, CONTAINER_ROLE, INSTANCE_ROLE -> true;
      default -> false;
    };
  }
}
