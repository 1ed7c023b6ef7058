package dev.turnscope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.turnscope.testing.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where libwebrtc cannot be unpacked, one sentence says why, and the probe still decides. */
@Timeout(60)
class TemporaryFolderTest {
  /** The mount is the child's alone, and goes with it. */
  private static final String MOUNT =
      "mount -t tmpfs -o \"$0\" tmpfs \"$1\" && shift && exec \"$@\"";

  @TempDir private Path folder;
  @TempDir private Path another;

  @ParameterizedTest
  @CsvSource({
    "'size=64m,noexec', is mounted noexec",
    "'size=8m',         has no room for libwebrtc",
    "'size=64m,ro',     cannot be written (Read-only file system)",
  })
  void isOfNoUse(String options, String sentence) throws Exception {
    assumeTrue(mayMount(), "a mount of one’s own takes Linux and root");

    assertTells(sentence, Program.start(mounted(options), folder, "", CHECK));
  }

  @Test
  void isMissing() throws Exception {
    assertTells(
        "cannot be written (there is no such folder)",
        Program.start(folder.resolve("none"), "", CHECK));
  }

  @Test
  void isAnotherWhereTmpdirNamesOne() throws Exception {
    assumeTrue(mayMount(), "a mount of one’s own takes Linux and root");
    List<String> before = new ArrayList<>(mounted("size=64m,noexec"));
    before.addAll(List.of("env", "TMPDIR=" + another));

    Process check = Program.start(before, folder, "", CHECK);
    check.getInputStream().readAllBytes();

    assertTrue(check.waitFor(10, TimeUnit.SECONDS));
    assertEquals(0, check.exitValue());
  }

  private static final String[] CHECK = {"check", "--lab", "healthy", "--format", "json"};

  private static void assertTells(String sentence, Process check) throws Exception {
    JsonNode report = JsonMapper.shared().readTree(check.getInputStream());
    assertTrue(check.waitFor(10, TimeUnit.SECONDS));

    assertEquals(4, check.exitValue());
    for (JsonNode result : report.path("results")) {
      boolean dtls = result.path("transport").asString().equals("dtls");
      assertEquals(dtls ? "works" : "not-tested", result.path("verdict").asString());
      assertEquals("works", result.path("probe").path("verdict").asString(), result::toString);
      if (!dtls) {
        String explanation = result.path("explanation").asString();
        assertEquals("engine-unavailable", result.path("cause").asString());
        assertTrue(explanation.contains(sentence), explanation);
        assertEquals(1, explanation.lines().count(), explanation);
      }
    }
  }

  private List<String> mounted(String options) {
    return List.of("unshare", "--mount", "sh", "-c", MOUNT, options, folder.toString());
  }

  private boolean mayMount() throws InterruptedException {
    try {
      return new ProcessBuilder(mounted("size=1m"))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noUnshare) {
      return false;
    }
  }
}
