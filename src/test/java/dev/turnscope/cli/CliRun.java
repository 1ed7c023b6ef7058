package dev.turnscope.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.turnscope.report.TextStyle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One command, run in this process on real parts: what it printed, how it ended, and the files that
 * the window was to open with.
 */
record CliRun(int exitCode, String out, String err, List<@Nullable Path> opened) {
  /** How a KVS-shaped username goes on after its expiry: base64 of “v1:arn”. */
  private static final String START_OF_A_USERNAME = "djE6YXJu";

  static CliRun of(String... arguments) {
    return withInput("", arguments);
  }

  /** With a person who watches standard error. */
  static CliRun watched(String... arguments) {
    return run("", true, false, arguments);
  }

  /** With a person who sits at the terminal, and so watches too. */
  static CliRun attended(String... arguments) {
    return run("", true, true, arguments);
  }

  static CliRun withInput(String input, String... arguments) {
    return run(input, false, false, arguments);
  }

  private static CliRun run(String input, boolean watched, boolean attended, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            new PrintStream(out, true, UTF_8),
            new PrintWriter(err, true),
            TextStyle.PLAIN,
            watched,
            attended,
            () -> 0);
    List<@Nullable Path> opened = new ArrayList<>();
    int exitCode = new Cli(terminal, Clock.systemUTC(), opened::add).execute(arguments);
    CliRun run = new CliRun(exitCode, out.toString(UTF_8), err.toString(), opened);
    run.assertHoldsNoSecret();
    return run;
  }

  JsonNode json() {
    return JsonMapper.shared().readTree(out);
  }

  private void assertHoldsNoSecret() {
    for (String output : new String[] {out, err}) {
      assertFalse(output.contains("marker"), output);
      assertFalse(output.contains(START_OF_A_USERNAME), output);
      assertFalse(output.contains("\tat "), output);
    }
  }
}
