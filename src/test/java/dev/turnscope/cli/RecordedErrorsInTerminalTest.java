package dev.turnscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.explanation.RecordedError;
import dev.turnscope.aws.kvs.FaultyAws;
import dev.turnscope.secrets.TellTaleAws.Settings;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every error of AWS's reaches the terminal with its explanation, and the policy to ask for. */
class RecordedErrorsInTerminalTest {
  @TempDir private static Path folder;
  private static FaultyAws aws;
  private static Settings settings;

  @BeforeAll
  static void start() throws Exception {
    aws = new FaultyAws();
    settings = aws.settings(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    settings.close();
    aws.close();
  }

  static Stream<RecordedError> errors() throws Exception {
    return RecordedError.ofListsAndChecks();
  }

  @ParameterizedTest
  @MethodSource("errors")
  void isExplained(RecordedError error) {
    aws.fail(error);

    CliRun run =
        error.ofListing()
            ? CliRun.of("channels", "--profile", error.profile())
            : CliRun.of("servers", "--profile", error.profile(), "--channel", FaultyAws.CHANNEL);

    assertEquals(3, run.exitCode(), run.err());
    assertEquals("", run.out());
    error.assertToldBy(run.err());
    if (error.resource().isEmpty()) {
      assertFalse(run.err().contains("2012-10-17"), run.err());
    } else {
      assertTrue(run.err().contains("\n  {\n    \"Version\": \"2012-10-17\",\n"), run.err());
      assertTrue(
          run.err().contains("\n        \"Resource\": \"" + error.resource() + "\"\n"), run.err());
    }
  }
}
