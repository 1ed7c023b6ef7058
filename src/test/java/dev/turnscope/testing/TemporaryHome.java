package dev.turnscope.testing;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.utils.internal.SystemSettingUtilsTestBackdoor;

/** Another home folder for the AWS settings of this process, until it is closed. */
public final class TemporaryHome implements AutoCloseable {
  private final Path folder;

  public TemporaryHome(Path folder) {
    this.folder = folder;
    SystemSettingUtilsTestBackdoor.addEnvironmentVariableOverride("HOME", folder.toString());
  }

  /** Forgets who signed in to IAM Identity Center. */
  public void signOut() throws IOException {
    Path cache = folder.resolve(".aws/sso/cache");
    if (Files.exists(cache)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(cache)) {
        for (Path file : files) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void close() {
    SystemSettingUtilsTestBackdoor.clearEnvironmentVariableOverrides();
  }
}
