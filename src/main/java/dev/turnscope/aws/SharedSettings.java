package dev.turnscope.aws;

import dev.turnscope.aws.AwsFailure.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileLocation;
import software.amazon.awssdk.utils.UserHomeDirectoryUtils;

/**
 * Where this user's AWS settings are.
 *
 * @param region the region that the environment names, null where it names none
 * @param ssoCache where the AWS CLI keeps the sign-ins to IAM Identity Center
 */
record SharedSettings(
    Path configFile, Path credentialsFile, @Nullable String region, Path ssoCache) {
  /** A thousand profiles fit; a file of another sort by mistake does not. */
  private static final int LARGEST_FILE_BYTES = 1024 * 1024;

  private static final Pattern LINE = Pattern.compile("on line (\\d+)");

  /** The files that AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE name, or ~/.aws's. */
  static SharedSettings ofThisProcess() {
    return new SharedSettings(
        ProfileFileLocation.configurationFilePath(),
        ProfileFileLocation.credentialsFilePath(),
        SdkSystemSetting.AWS_REGION.getStringValue().orElse(null),
        Path.of(UserHomeDirectoryUtils.userHomeDirectory(), ".aws", "sso", "cache"));
  }

  /** Whether there is any of the two files. */
  boolean present() {
    return Files.exists(configFile) || Files.exists(credentialsFile);
  }

  /** Both files as one; a file that is missing counts as empty. */
  ProfileFile profileFile() throws AwsFailure {
    return ProfileFile.aggregator()
        .addFile(read(configFile, ProfileFile.Type.CONFIGURATION))
        .addFile(read(credentialsFile, ProfileFile.Type.CREDENTIALS))
        .build();
  }

  private static ProfileFile read(Path file, ProfileFile.Type type) throws AwsFailure {
    byte[] content = content(file);
    try {
      return ProfileFile.builder()
          .content(new ByteArrayInputStream(content, start(content), content.length))
          .type(type)
          .build();
    } catch (RuntimeException malformed) {
      Matcher line = LINE.matcher(String.valueOf(malformed.getMessage()));
      String where = line.find() ? " at line " + line.group(1) : "";
      throw new AwsFailure(
          Kind.BAD_SETTINGS,
          "The AWS settings file %s is malformed%s.".formatted(file, where),
          "Mend it: a section reads [profile NAME], a setting reads NAME = VALUE.");
    }
  }

  private static byte[] content(Path file) throws AwsFailure {
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

  /** Where the text begins: editors on Windows put a byte order mark before it. */
  private static int start(byte[] content) {
    boolean marked =
        content.length >= 3
            && content[0] == (byte) 0xEF
            && content[1] == (byte) 0xBB
            && content[2] == (byte) 0xBF;
    return marked ? 3 : 0;
  }
}
