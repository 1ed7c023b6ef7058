package dev.turnscope.aws.profile;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.settings.SdkNames;
import dev.turnscope.aws.signin.SsoTokenCache;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;

/** The profiles of this user's shared config and credentials files. */
public final class AwsProfiles {
  private AwsProfiles() {}

  /** The files that they are read from: the configuration, then the credentials. */
  public static List<Path> files() {
    SharedSettings settings = SharedSettings.ofThisProcess();
    return List.of(settings.configFile(), settings.credentialsFile());
  }

  /** Each profile once, “default” first, then by name; none where there are no files. */
  public static List<AwsProfile> read() throws AwsFailure {
    return read(SharedSettings.ofThisProcess());
  }

  static List<AwsProfile> read(SharedSettings settings) throws AwsFailure {
    return settings.profileFile().profiles().values().stream()
        .map(AwsProfiles::described)
        .sorted(
            Comparator.comparing((AwsProfile profile) -> !profile.name().equals("default"))
                .thenComparing(AwsProfile::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(AwsProfile::name))
        .toList();
  }

  /** Whether there is a profile of this name, as far as the files can be read. */
  public static boolean contain(String name) {
    try {
      return read().stream().anyMatch(profile -> profile.name().equals(name));
    } catch (AwsFailure brokenFiles) {
      // It is said when they are opened.
      return false;
    }
  }

  /** Of the profiles that are signed in through IAM Identity Center: whether one is, in words. */
  public static Map<String, String> signInStates() throws AwsFailure {
    return signInStates(SharedSettings.ofThisProcess(), Instant.now(), ZoneId.systemDefault());
  }

  static Map<String, String> signInStates(SharedSettings settings, Instant now, ZoneId zone)
      throws AwsFailure {
    ProfileFile file = settings.profileFile();
    SsoTokenCache cache = new SsoTokenCache(settings.ssoCache());
    Map<String, String> states = new HashMap<>();
    for (Profile profile : file.profiles().values()) {
      SignInState.of(profile, file, cache, now, zone)
          .ifPresent(state -> states.put(SdkNames.told(profile.name()), state));
    }
    return states;
  }

  private static AwsProfile described(Profile profile) {
    return new AwsProfile(
        SdkNames.told(profile.name()),
        profile.property(ProfileProperty.REGION).orElse(null),
        ProfileKind.of(profile).word());
  }
}
