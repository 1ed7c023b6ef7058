package dev.turnscope.aws.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.settings.ExpandedPath;
import dev.turnscope.aws.settings.MalformedSettings;
import dev.turnscope.aws.settings.SdkFiles;
import dev.turnscope.aws.settings.SharedProfiles;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.utils.UserHomeDirectoryUtils;

/**
 * Where this user's AWS settings are.
 *
 * @param region the region that the environment names, null where it names none
 * @param ssoCache where the AWS CLI keeps the sign-ins to IAM Identity Center
 */
public record SharedSettings(
    Path configFile, Path credentialsFile, @Nullable String region, Path ssoCache) {
  /** A thousand profiles fit; a file of another sort by mistake does not. */
  private static final int LARGEST_FILE_BYTES = 1024 * 1024;

  private static final boolean WINDOWS = File.separatorChar == '\\';

  /** What other programs of this computer may write. */
  private static final Charset NATIVE =
      charset(System.getProperty("native.encoding", UTF_8.name()));

  /** The files that AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE name, or ~/.aws's. */
  public static SharedSettings ofThisProcess() {
    return of(System::getenv, UserHomeDirectoryUtils.userHomeDirectory());
  }

  /**
   * The files that an environment names.
   *
   * @param variables gives a variable's value, null where it is not set
   */
  static SharedSettings of(UnaryOperator<@Nullable String> variables, String home) {
    return new SharedSettings(
        named(ProfileFileSystemSetting.AWS_CONFIG_FILE, "config", variables, home),
        named(ProfileFileSystemSetting.AWS_SHARED_CREDENTIALS_FILE, "credentials", variables, home),
        AwsEnvironment.ofThisProcess().region(),
        Path.of(home, ".aws", "sso", "cache"));
  }

  /** The packages' own Java has no rare ones: then UTF-8 alone is read. */
  static Charset charset(String encoding) {
    return Charset.forName(encoding, UTF_8);
  }

  /** Whether there is any of the two files. */
  public boolean present() {
    return Files.exists(configFile) || Files.exists(credentialsFile);
  }

  private static Path named(
      ProfileFileSystemSetting setting,
      String usual,
      UnaryOperator<@Nullable String> variables,
      String home) {
    String property = System.getProperty(setting.property());
    String written =
        property == null || SdkFiles.isKept(property)
            ? variables.apply(setting.environmentVariable())
            : property;
    if (written == null) {
      return Path.of(home, ".aws", usual);
    }
    return written.isEmpty()
        ? SdkFiles.NO_FILE
        : ExpandedPath.of(written, variables, home, WINDOWS);
  }

  /** Both files as one; a file that is missing counts as empty. */
  public ProfileFile profileFile() throws AwsFailure {
    return new SharedProfiles(read(configFile), read(credentialsFile)).forSdk();
  }

  private static SharedProfiles.Content read(Path file) throws AwsFailure {
    try {
      return SharedProfiles.Content.of(content(file), NATIVE);
    } catch (MalformedSettings malformed) {
      throw new AwsFailure(
          Kind.BAD_SETTINGS,
          "The AWS settings file %s %s".formatted(file, malformed.what()),
          malformed.nextStep());
    }
  }

  private static byte[] content(Path file) throws AwsFailure {
    try {
      // A device, as /dev/null, holds no settings, and a pipe may never end.
      if (Files.readAttributes(file, BasicFileAttributes.class).isOther()) {
        return new byte[0];
      }
    } catch (IOException missingOrUnreadable) {
      // Which of the two it is, opening it tells.
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(LARGEST_FILE_BYTES + 1);
      if (content.length > LARGEST_FILE_BYTES) {
        throw new AwsFailure(
            Kind.BAD_SETTINGS,
            "The AWS settings file %s has more than 1 MiB.".formatted(file),
            "See whether AWS_CONFIG_FILE or AWS_SHARED_CREDENTIALS_FILE names the right file.");
      }
      return content;
    } catch (NoSuchFileException missing) {
      return new byte[0];
    } catch (IOException unreadable) {
      throw new AwsFailure(
          Kind.BAD_SETTINGS,
          "The AWS settings file %s cannot be read.".formatted(file),
          "Make sure that it is a file, and that you may read it.");
    }
  }
}
