package dev.turnscope.aws.profile;

import dev.turnscope.aws.settings.SdkNames;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileProperty;

/** What a profile needs for its kind of credentials, where the SDK gets them. */
final class SettingsNeeded {
  private SettingsNeeded() {}

  static void check(Profile profile, ProfileKind kind) throws IncompleteProfile {
    switch (kind) {
      case WEB_IDENTITY -> tokenFile(profile);
      case SESSION_TOKEN, STATIC_KEYS -> {
        in(profile, ProfileProperty.AWS_ACCESS_KEY_ID);
        in(profile, ProfileProperty.AWS_SECRET_ACCESS_KEY);
      }
      case CREDENTIAL_PROCESS -> process(profile);
      case NO_CREDENTIALS -> begun(profile);
      default -> {}
    }
  }

  static String in(Profile profile, String setting) throws IncompleteProfile {
    return profile
        .property(setting)
        .orElseThrow(() -> incomplete(profile, setting + " is missing", "Add it to the profile."));
  }

  /** It is looked for, and not read. */
  private static void tokenFile(Profile profile) throws IncompleteProfile {
    String file = in(profile, ProfileProperty.WEB_IDENTITY_TOKEN_FILE);
    if (!exists(file)) {
      throw incomplete(
          profile,
          "its web_identity_token_file cannot be found: %s".formatted(file),
          "Have the file written by what gives the token, or correct its name.");
    }
  }

  private static boolean exists(String file) {
    try {
      return Files.exists(Path.of(file));
    } catch (InvalidPathException noName) {
      return false;
    }
  }

  private static void process(Profile profile) throws IncompleteProfile {
    if (in(profile, ProfileProperty.CREDENTIAL_PROCESS).isBlank()) {
      throw incomplete(
          profile,
          "its credential_process is empty",
          "Write the command that prints the credentials, or take it out.");
    }
  }

  /** A profile without any credentials is whole: some only hold settings. */
  private static void begun(Profile profile) throws IncompleteProfile {
    if (has(profile, ProfileProperty.AWS_SECRET_ACCESS_KEY)) {
      in(profile, ProfileProperty.AWS_ACCESS_KEY_ID);
    }
    if (has(profile, ProfileProperty.SOURCE_PROFILE)
        || has(profile, ProfileProperty.CREDENTIAL_SOURCE)
        || has(profile, ProfileProperty.WEB_IDENTITY_TOKEN_FILE)) {
      in(profile, ProfileProperty.ROLE_ARN);
    }
  }

  private static boolean has(Profile profile, String setting) {
    return profile.property(setting).isPresent();
  }

  private static IncompleteProfile incomplete(Profile profile, String missing, String nextStep) {
    return IncompleteProfile.of(SdkNames.told(profile.name()), missing, nextStep);
  }
}
