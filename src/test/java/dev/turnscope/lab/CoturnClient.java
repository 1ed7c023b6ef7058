package dev.turnscope.lab;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceUri;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** coturn's own TURN client, which two relays of the server send each other's packets through. */
final class CoturnClient {
  private static final String PROGRAM = "turnutils_uclient";
  private static final int MESSAGES_OF_EACH = 20;
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final Pattern FIGURES =
      Pattern.compile("tot_send_msgs=(\\d+), tot_recv_msgs=(\\d+)");
  private static final Pattern LOST = Pattern.compile("Total lost packets (\\d+)");

  /** How many messages the two ends send together. */
  static final int MESSAGES = 2 * MESSAGES_OF_EACH;

  /** What the client counted. */
  record Outcome(int exit, int sent, int received, int lost, String output) {}

  private CoturnClient() {}

  /** Exchanges data between two relays, reached as the flags say. */
  static Outcome run(IceServer server, String... flags) throws IOException, InterruptedException {
    Credentials credentials = Objects.requireNonNull(server.credentials());
    IceUri uri = (IceUri) server.uris().getFirst();
    List<String> command =
        new ArrayList<>(
            List.of(
                program().toString(),
                "-y",
                "-c",
                "-z",
                "5",
                "-n",
                Integer.toString(MESSAGES_OF_EACH)));
    command.addAll(Arrays.asList(flags));
    command.addAll(
        List.of(
            "-u",
            credentials.username().reveal(),
            "-w",
            credentials.password().reveal(),
            "-p",
            Integer.toString(uri.port()),
            uri.host()));
    Path output = Files.createTempFile("uclient", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      String text = Files.readString(output, StandardCharsets.UTF_8);
      assertTrue(ended, () -> PROGRAM + " did not end by itself:\n" + text);
      return new Outcome(
          process.exitValue(),
          lastFigure(FIGURES, 1, text),
          lastFigure(FIGURES, 2, text),
          lastFigure(LOST, 1, text),
          text);
    } finally {
      Files.delete(output);
    }
  }

  private static Path program() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(directory -> Path.of(directory, PROGRAM))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(() -> fail("turnutils_uclient is missing: packaging/test.sh installs it"));
  }

  private static int lastFigure(Pattern pattern, int group, String text) {
    Matcher matcher = pattern.matcher(text);
    int figure = -1;
    while (matcher.find()) {
      figure = Integer.parseInt(matcher.group(group));
    }
    return figure;
  }
}
