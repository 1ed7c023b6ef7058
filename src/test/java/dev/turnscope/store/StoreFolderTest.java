package dev.turnscope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreFolderTest {
  @TempDir Path folder;

  @Test
  void liesAmongTheSettingsOfEachSystem() {
    Path home = folder.resolve("home");
    Path roaming = folder.resolve("roaming");

    assertEquals(home.resolve(".config/turnscope"), locate(Map.of(), "Linux", home));
    assertEquals(
        home.resolve("Library/Application Support/Turnscope"), locate(Map.of(), "Mac OS X", home));
    assertEquals(
        roaming.resolve("Turnscope"),
        locate(Map.of("APPDATA", roaming.toString()), "Windows 11", home));
    assertEquals(home.resolve("AppData/Roaming/Turnscope"), locate(Map.of(), "Windows 11", home));
  }

  @Test
  void followsAnAbsoluteXdgFolderOnLinuxAlone() {
    Map<String, String> environment = Map.of("XDG_CONFIG_HOME", folder.toString());

    assertEquals(folder.resolve("turnscope"), locate(environment, "Linux", folder));
    assertEquals(
        folder.resolve("Library/Application Support/Turnscope"),
        locate(environment, "Mac OS X", folder));
    assertEquals(
        folder.resolve(".config/turnscope"),
        locate(Map.of("XDG_CONFIG_HOME", "relative"), "Linux", folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Linux", "Mac OS X", "Windows 11"})
  void isElsewhereWhereTheOverrideSaysSo(String system) {
    Map<String, String> environment =
        Map.of(
            StoreFolder.OVERRIDE,
            folder.resolve("other").toString(),
            "XDG_CONFIG_HOME",
            folder.toString());

    assertEquals(folder.resolve("other"), locate(environment, system, folder));
    assertEquals(
        Path.of("here").toAbsolutePath(),
        locate(Map.of(StoreFolder.OVERRIDE, "here"), system, folder));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void isMadeForItsOwnerAlone() throws IOException {
    Path path = folder.resolve("config/turnscope");

    new StoreFolder(path).create();

    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
  }

  @Test
  void isNowhereForAUserWithoutAHome() {
    StoreFolder nowhere = new StoreFolder(StoreFolder.locate(Map.of(), "Linux", "?"));

    assertThrows(IOException.class, nowhere::create);
  }

  private static Path locate(Map<String, String> environment, String system, Path home) {
    return StoreFolder.locate(environment, system, home.toString());
  }
}
