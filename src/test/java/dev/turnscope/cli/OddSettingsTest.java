package dev.turnscope.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.testing.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as a person starts it, with settings files that the SDK stops at. */
@Timeout(60)
class OddSettingsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"[x]\nfoo bar\n", "[profile bad\n"})
  void theLabNeedsNoneOfThem(String content) throws Exception {
    Path file = Files.writeString(folder.resolve("settings"), content);

    Process servers =
        Program.start(
            List.of("env", "AWS_CONFIG_FILE=" + file, "AWS_SHARED_CREDENTIALS_FILE=" + file),
            folder,
            "",
            "servers",
            "--lab",
            "healthy");
    String shown = new String(servers.getInputStream().readAllBytes(), UTF_8);

    assertEquals(0, servers.waitFor(), shown);
    assertTrue(shown.contains("transport=udp"), shown);
  }
}
