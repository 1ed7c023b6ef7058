package dev.turnscope.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.testing.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a process of the program shows and leaves to others on the same computer. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "what a process shows is read from /proc")
class ProgramSecretsTest {
  private static final Duration START = Duration.ofSeconds(30);
  private static final Set<String> NEEDED =
      Set.of("LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "PATH", "CLASSPATH");

  @TempDir Path around;
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(around.resolve("home"));
  }

  @Test
  void neitherProgramNorWorkerShowsASecretInTheListOfProcesses() throws Exception {
    try (TellTaleServer silent = TellTaleServer.talking("");
        RunningProgram program = check(silent)) {
      ProcessHandle worker = awaitWorker(program);

      ForbiddenForms.assertNoneIn("the program’s command line", program.commandLine());
      ForbiddenForms.assertNoneIn("the worker’s", RunningProgram.commandLine(worker));
      assertEquals(1, program.awaitEnd());
    }
    assertNothingLeft();
  }

  @Test
  void theWorkerIsGivenNoMoreOfTheEnvironmentThanItNeeds() throws Exception {
    try (TellTaleServer silent = TellTaleServer.talking("");
        RunningProgram program = check(silent)) {
      ProcessHandle worker = awaitWorker(program);
      String environment = RunningProgram.ofProcess(worker, "environ");
      Set<String> names =
          Arrays.stream(environment.split("\0"))
              .map(variable -> variable.replaceFirst("=.*", ""))
              .collect(Collectors.toSet());

      assertTrue(names.contains("CLASSPATH"), "the environment was read");
      assertTrue(NEEDED.containsAll(names), () -> "beyond need: " + names);
      ForbiddenForms.assertNoneIn("the worker’s environment", environment);
    }
  }

  @Test
  void aWorkerThatCrashesLeavesNothingBehind() throws Exception {
    try (TellTaleServer silent = TellTaleServer.talking("");
        RunningProgram program = check(silent)) {
      ProcessHandle worker = awaitWorker(program);
      // The server has been asked: by now the worker has the credentials in its memory.
      Await.until("libwebrtc asks", START, () -> silent.asked() > 1);
      crash(worker);

      program.awaitEnd();
      assertTrue(program.out().contains("libwebrtc"), program.out());
    }
    assertNothingLeft();
  }

  @Test
  void aCheckOfATellTaleServerLeavesNothingBehind() throws Exception {
    try (TellTaleServer server = TellTaleServer.refusing(500, Spelling.PLAIN);
        RunningProgram program = check(server)) {
      assertEquals(1, program.awaitEnd());
      assertTrue(program.out().contains("500"), program.out());
    }
    assertNothingLeft();
  }

  private RunningProgram check(TellTaleServer server) throws IOException {
    String list = Lists.of(server.udp());
    return RunningProgram.start(
        folder, list, "check", "--servers", "-", "--details", "--deadline", "3s");
  }

  private static ProcessHandle awaitWorker(RunningProgram program) throws Exception {
    Await.until("the worker runs", START, () -> program.worker().isPresent());
    return program.worker().orElseThrow();
  }

  private static void crash(ProcessHandle worker) throws Exception {
    Process kill = new ProcessBuilder("kill", "-SEGV", String.valueOf(worker.pid())).start();
    assertEquals(0, kill.waitFor());
  }

  /** Of files that hold a secret, and of those that a crash writes. */
  private void assertNothingLeft() throws IOException {
    assertEquals(List.of(), ForbiddenForms.under(folder));
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> names = files.map(file -> String.valueOf(file.getFileName())).toList();
      assertFalse(names.isEmpty());
      assertEquals(
          List.of(),
          names.stream()
              .filter(name -> name.startsWith("hs_err") || name.startsWith("core"))
              .toList());
    }
  }
}
