package dev.turnscope;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.lab.path.ImpairedPath;
import dev.turnscope.lab.path.Impairment;
import dev.turnscope.testing.Await;
import dev.turnscope.testing.Coturn;
import dev.turnscope.testing.Program;
import dev.turnscope.testing.Workers;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program killed with no chance to tidy, at moments of a check. */
@Timeout(90)
class KilledProgramTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration LIFETIME = Duration.ofSeconds(4);
  private static final Impairment SLOW = new Impairment(Duration.ofMillis(200), 0);
  private static Coturn coturn;
  private static ImpairedPath path;
  private static DatagramSocket silent;
  @TempDir private Path temporary;

  @BeforeAll
  static void start() throws Exception {
    coturn = Coturn.start("max-allocate-lifetime=" + LIFETIME.toSeconds());
    path = ImpairedPath.to(coturn.udp().port(), SLOW).orElseThrow();
    silent = new DatagramSocket(0, InetAddress.getLoopbackAddress());
  }

  @AfterAll
  static void stop() throws Exception {
    silent.close();
    path.close();
    coturn.close();
  }

  @Test
  void leavesNothingWhileItsWorkerStarts() throws Exception {
    assertLeavesNothing(program -> !Workers.of(program).isEmpty());
  }

  @Test
  void leavesNothingWhileBothEnginesAllocate() throws Exception {
    assertLeavesNothing(_ -> coturn.sessions() >= 2);
  }

  @Test
  void leavesNothingWhileItWaitsForASilentServer() throws Exception {
    boolean[] held = {false};
    assertLeavesNothing(
        _ -> {
          int sessions = coturn.sessions();
          held[0] |= sessions > 0;
          return held[0] && sessions == 0;
        });
  }

  private interface Moment {
    boolean isNow(ProcessHandle program) throws Exception;
  }

  private void assertLeavesNothing(Moment moment) throws Exception {
    Process program =
        Program.start(temporary, list(), "check", "--servers", "-", "--deadline", "60s");
    List<ProcessHandle> workers;
    try {
      Callable<Boolean> now = () -> program.isAlive() && moment.isNow(program.toHandle());
      Await.until("the moment has come", SOON, now);
      workers = Workers.of(program.toHandle());
      assertTrue(program.isAlive() && !workers.isEmpty());
    } finally {
      program.destroyForcibly();
    }
    assertTrue(program.waitFor(SOON.toSeconds(), TimeUnit.SECONDS));
    Await.until(
        "no worker is left", SOON, () -> workers.stream().noneMatch(ProcessHandle::isAlive));
    Await.until("no unpacked library is left", SOON, () -> isEmpty(temporary));
    Await.until(
        "no allocation outlived its lifetime", LIFETIME.plus(SOON), () -> coturn.sessions() == 0);
  }

  private static boolean isEmpty(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static String list() {
    return """
    [{"urls": ["turn:127.0.0.1:%d?transport=udp", "turn:127.0.0.1:%d?transport=tcp",
               "turn:127.0.0.1:%d?transport=udp"],
      "username": "%s", "credential": "%s"}]\
    """
        .formatted(
            path.port(),
            path.port(),
            silent.getLocalPort(),
            Coturn.CREDENTIALS.username().reveal(),
            Coturn.CREDENTIALS.password().reveal());
  }
}
