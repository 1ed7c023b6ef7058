package dev.turnscope.truth.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Commands that end at once. */
final class Shell {
  private Shell() {}

  /** What the command printed; that it did not succeed is an exception with its own words. */
  static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": " + said.strip());
    }
    return said;
  }

  static String run(String... command) throws IOException, InterruptedException {
    return run(List.of(command));
  }
}
