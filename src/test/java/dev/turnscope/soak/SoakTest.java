package dev.turnscope.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The soak's short form, which packaging/soak.sh runs too. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the soak reads /proc")
class SoakTest {
  @TempDir private Path temporary;

  @Test
  @Timeout(240)
  void aHundredAndFiftyChecksLeaveNothing() throws Exception {
    Path table = temporary.resolve("table");
    Process soak =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xms96m",
                "-Xmn48m",
                "-XX:SurvivorRatio=2",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.io.tmpdir=" + Files.createDirectory(temporary.resolve("tmp")),
                "-cp",
                System.getProperty("java.class.path"),
                Soak.class.getName(),
                "short")
            .redirectErrorStream(true)
            .redirectOutput(table.toFile())
            .start();
    try {
      assertTrue(soak.waitFor(220, TimeUnit.SECONDS));
      assertEquals(0, soak.exitValue(), () -> read(table));
    } finally {
      soak.destroy();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      return "its output cannot be read";
    }
  }
}
