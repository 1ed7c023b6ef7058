package dev.turnscope.secrets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.turnscope.Turnscope;
import dev.turnscope.webrtc.worker.WorkerMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The program as a process of its own, in a folder of its own, with marked secrets around it. */
final class RunningProgram implements AutoCloseable {
  /** A variable of somebody else's, which the program has no business with. */
  static final String STRANGE_VARIABLE = "DEPLOY_PASSWORD";

  private final Path folder;
  private final Process process;

  private RunningProgram(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
  }

  /** Gives it the input, and does not wait for it. */
  static RunningProgram start(Path folder, String input, String... arguments) throws IOException {
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    Path given = Files.writeString(folder.resolveSibling("input"), input);
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temporary,
                "-Duser.home=" + folder,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                Turnscope.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(given.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    // A class path of many jars is too long for some command lines.
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    for (Marker marker : Marker.values()) {
      builder.environment().put(marker.name(), marker.text());
    }
    builder.environment().put(STRANGE_VARIABLE, Marker.TURN_PASSWORD.text());
    return new RunningProgram(folder, builder.start());
  }

  /** Its worker, once that runs. */
  Optional<ProcessHandle> worker() {
    return process
        .children()
        .filter(child -> commandLine(child).contains(WorkerMain.class.getName()))
        .findFirst();
  }

  /** As whoever lists the processes sees it. */
  String commandLine() {
    return commandLine(process.toHandle());
  }

  static String commandLine(ProcessHandle process) {
    return ofProcess(process, "cmdline");
  }

  /** What Linux keeps of a process; empty once that has ended. */
  static String ofProcess(ProcessHandle process, String what) {
    try {
      return Files.readString(Path.of("/proc", String.valueOf(process.pid()), what), ISO_8859_1);
    } catch (IOException ended) {
      return "";
    }
  }

  int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  String out() throws IOException {
    return Files.readString(folder.resolve("out"), UTF_8);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
