package dev.turnscope.aws.profile;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.settings.SdkNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;

/**
 * What the environment says of credentials, in the order in which the AWS CLI looks. It has no text
 * form: the variables hold keys.
 */
public final class AwsEnvironment {
  private static final String DEFAULT = "default";

  /** Who made this machine, on Linux. */
  private static final Path VENDOR = Path.of("/sys/class/dmi/id/sys_vendor");

  private final Map<String, String> variables;

  AwsEnvironment(Map<String, String> variables) {
    this.variables = variables;
  }

  /** That of this process. */
  public static AwsEnvironment ofThisProcess() {
    return new AwsEnvironment(System.getenv());
  }

  /** The credentials that its variables give or lead to. */
  public Optional<EnvironmentCredentials> credentials() {
    if (set("AWS_ACCESS_KEY_ID")) {
      return Optional.of(
          set("AWS_SESSION_TOKEN")
              ? EnvironmentCredentials.TEMPORARY_KEYS
              : EnvironmentCredentials.KEYS);
    }
    if (set("AWS_WEB_IDENTITY_TOKEN_FILE")) {
      return Optional.of(EnvironmentCredentials.WEB_IDENTITY);
    }
    return set("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")
            || set("AWS_CONTAINER_CREDENTIALS_FULL_URI")
        ? Optional.of(EnvironmentCredentials.CONTAINER)
        : Optional.empty();
  }

  /**
   * Those that the AWS CLI takes before the profile where no profile is named on its command line.
   */
  public Optional<EnvironmentCredentials> preferred() throws AwsFailure {
    Optional<EnvironmentCredentials> own = credentials();
    return own.isEmpty() ? own : preferred(own.get(), SharedSettings.ofThisProcess().profileFile());
  }

  Optional<EnvironmentCredentials> preferred(EnvironmentCredentials own, ProfileFile file) {
    ProfileKind kind =
        file.profile(SdkNames.of(profile()))
            .map(ProfileKind::of)
            .orElse(ProfileKind.NO_CREDENTIALS);
    boolean first =
        own.keys()
            || (own == EnvironmentCredentials.WEB_IDENTITY
                ? !kind.role()
                : kind == ProfileKind.NO_CREDENTIALS);
    return first ? Optional.of(own) : Optional.empty();
  }

  /** The profile whose settings count where none is named. */
  public String profile() {
    return Optional.ofNullable(first("AWS_PROFILE", "AWS_DEFAULT_PROFILE")).orElse(DEFAULT);
  }

  /** The region that it names, null where it names none. */
  public @Nullable String region() {
    return first("AWS_REGION", "AWS_DEFAULT_REGION");
  }

  /** The same, else the region of the profile whose settings count. */
  public @Nullable String usualRegion() {
    String named = region();
    if (named != null) {
      return named;
    }
    try {
      return SharedSettings.ofThisProcess()
          .profileFile()
          .profile(SdkNames.of(profile()))
          .flatMap(profile -> profile.property(ProfileProperty.REGION))
          .orElse(null);
    } catch (AwsFailure brokenFiles) {
      // It is said when they are opened.
      return null;
    }
  }

  /** Whether this is an EC2 instance, as far as its firmware tells: its services are not asked. */
  public static boolean onEc2() {
    try {
      return Files.readString(VENDOR).strip().equals("Amazon EC2");
    } catch (IOException untold) {
      return false;
    }
  }

  private boolean set(String name) {
    return first(name) != null;
  }

  private @Nullable String first(String... names) {
    return Stream.of(names)
        .map(variables::get)
        .filter(value -> value != null && !value.isBlank())
        .findFirst()
        .orElse(null);
  }
}
