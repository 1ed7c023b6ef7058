package dev.turnscope.aws.settings;

import java.io.File;
import java.nio.file.Path;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/**
 * Keeps the SDK from the settings files. It reads both for each client that is built, also where it
 * was given what was read of them, and breaks off at a line that the AWS CLI takes.
 */
public final class SdkFiles {
  /** A file that nothing is in. */
  public static final Path NO_FILE = Path.of(File.separatorChar == '\\' ? "NUL" : "/dev/null");

  private SdkFiles() {}

  /** Before the first client is built. Files that somebody names by a property stay as they are. */
  public static void keepFromSdk() {
    for (ProfileFileSystemSetting setting :
        new ProfileFileSystemSetting[] {
          ProfileFileSystemSetting.AWS_CONFIG_FILE,
          ProfileFileSystemSetting.AWS_SHARED_CREDENTIALS_FILE
        }) {
      if (System.getProperty(setting.property()) == null) {
        System.setProperty(setting.property(), NO_FILE.toString());
      }
    }
  }

  /** Whether a property has its value from here, and so names no file of this user's. */
  public static boolean isKept(String value) {
    return value.equals(NO_FILE.toString());
  }
}
