package dev.turnscope.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.turnscope.Turnscope;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program itself, in a process of its own: what a person starts in the terminal. */
public final class Program {
  private Program() {}

  /** Starts it with a temporary folder of its own and what it reads on its standard input. */
  public static Process start(Path temporary, String input, String... arguments)
      throws IOException {
    return start(List.of(), temporary, input, arguments);
  }

  /**
   * @param before a command that starts the rest of its command line, empty for none
   */
  public static Process start(
      List<String> before, Path temporary, String input, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            Turnscope.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("TMPDIR");
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(UTF_8));
    }
    return process;
  }
}
