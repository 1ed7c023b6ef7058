package dev.turnscope.aws;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.profiles.Profile;
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
                .thenComparing(AwsProfile::name))
        .toList();
  }

  private static AwsProfile described(Profile profile) {
    return new AwsProfile(
        profile.name(),
        profile.property(ProfileProperty.REGION).orElse(null),
        ProfileKind.of(profile).word());
  }
}
