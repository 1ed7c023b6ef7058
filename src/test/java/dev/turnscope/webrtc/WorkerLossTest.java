package dev.turnscope.webrtc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.model.Cause;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import dev.turnscope.testing.Await;
import dev.turnscope.testing.Coturn;
import dev.turnscope.testing.Workers;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of the engine when its worker dies, hangs or wears out. */
class WorkerLossTest {
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SOON = Duration.ofSeconds(10);
  private static Coturn coturn;
  private static DatagramSocket silent;

  @BeforeAll
  static void start() throws Exception {
    coturn = Coturn.start();
    silent = new DatagramSocket(0, InetAddress.getLoopbackAddress());
  }

  @AfterAll
  static void stop() throws Exception {
    silent.close();
    coturn.close();
  }

  @Test
  void aKilledWorkerIsAResultAndTheNextGatheringWorks() throws Exception {
    try (WebrtcEngine engine = WebrtcEngine.start()) {
      Gathering running = gather(engine, silentUri(), LONG);
      ProcessHandle worker = workerThatWorks(engine);
      worker.destroyForcibly();
      WebrtcResult crashed = await(running);
      assertEquals(Verdict.NOT_TESTED, crashed.verdict());
      assertEquals(Cause.ENGINE_CRASHED, crashed.cause());
      assertWorks(engine);
    }
  }

  @Test
  void aWorkerKilledAgainAndAgainIsStartedWhenAskedFor() throws Exception {
    try (WebrtcEngine engine = WebrtcEngine.start()) {
      for (int time = 0; time < EngineLimits.STANDARD.failuresInARow() + 1; time++) {
        Await.until("the engine works", SOON, () -> works(engine));
        Workers.all().forEach(ProcessHandle::destroyForcibly);
      }
      Await.until("the engine works", SOON, () -> works(engine));
    }
  }

  @Test
  void aWornWorkerHandsOverWithoutDisturbingWhatRuns() throws Exception {
    EngineLimits standard = EngineLimits.STANDARD;
    EngineLimits early =
        new EngineLimits(
            standard.readyWithin(),
            standard.pingBefore(),
            standard.answersWithin(),
            standard.closedWithin(),
            standard.exitWithin(),
            3,
            standard.failuresInARow());
    try (WebrtcEngine engine = WebrtcEngine.start(early)) {
      Gathering running = gather(engine, silentUri(), Duration.ofSeconds(4));
      ProcessHandle first = workerThatWorks(engine);
      assertWorks(engine);
      Set<ProcessHandle> seen = new HashSet<>();
      Await.until(
          "another worker took over",
          SOON,
          () -> {
            seen.addAll(Workers.all());
            return seen.size() > 1;
          });
      assertEquals(Verdict.NO_ANSWER, await(running).verdict());
      assertWorks(engine);
      Await.until("the worn worker is gone", SOON, () -> !first.isAlive());
      assertWorks(engine);
    }
  }

  @Test
  void aWorkerThatIsNotReadyInTimeMakesTheEngineUnavailable() throws Exception {
    EngineLimits standard = EngineLimits.STANDARD;
    EngineLimits hasty =
        new EngineLimits(
            Duration.ofMillis(20),
            standard.pingBefore(),
            standard.answersWithin(),
            standard.closedWithin(),
            standard.exitWithin(),
            standard.connections(),
            standard.failuresInARow());
    try (WebrtcEngine engine = WebrtcEngine.start(hasty)) {
      WebrtcResult result = await(gather(engine, coturn.udp(), DEADLINE));
      assertEquals(Cause.ENGINE_UNAVAILABLE, result.cause());
      Await.until("no worker is started in vain", SOON, () -> Workers.all().isEmpty());
    }
  }

  @Test
  void closingCancelsWhatRunsAndLeavesNoProcess() throws Exception {
    WebrtcEngine engine = WebrtcEngine.start();
    Gathering running = gather(engine, silentUri(), LONG);
    workerThatWorks(engine);
    engine.close();
    assertEquals(Cause.CANCELLED, await(running).cause());
    assertEquals(List.of(), Workers.all());
    assertEquals(Cause.CANCELLED, await(gather(engine, coturn.udp(), DEADLINE)).cause());
    Await.until("no thread is left", SOON, () -> threads().isEmpty());
  }

  @Test
  void closingWhileTheWorkerStartsLeavesNoProcess() throws Exception {
    WebrtcEngine engine = WebrtcEngine.start();
    Gathering waiting = gather(engine, coturn.udp(), DEADLINE);
    engine.close();
    assertEquals(Cause.CANCELLED, await(waiting).cause());
    assertEquals(List.of(), Workers.all());
  }

  @Test
  void theWorkerEndsWhenItsParentIsKilled() throws Exception {
    Process parent =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                EngineHolder.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertEquals("ready", parent.inputReader().readLine());
      List<ProcessHandle> orphans = parent.descendants().toList();
      assertEquals(1, orphans.size());
      parent.destroyForcibly();
      Await.until("the orphan is gone", SOON, () -> !orphans.getFirst().isAlive());
    } finally {
      parent.destroyForcibly();
    }
  }

  private static Gathering gather(WebrtcEngine engine, IceUri uri, Duration deadline) {
    return engine.gather(uri, Coturn.CREDENTIALS, deadline, candidate -> {});
  }

  private static WebrtcResult await(Gathering gathering) throws Exception {
    return gathering.result().get(40, TimeUnit.SECONDS);
  }

  private static void assertWorks(WebrtcEngine engine) throws Exception {
    WebrtcResult result = await(gather(engine, coturn.udp(), DEADLINE));
    assertEquals(Verdict.WORKS, result.verdict(), result::toString);
  }

  private static boolean works(WebrtcEngine engine) throws Exception {
    return await(gather(engine, coturn.udp(), DEADLINE)).verdict() == Verdict.WORKS;
  }

  /** The engine's worker, once it has proved that it has begun what was asked before. */
  private static ProcessHandle workerThatWorks(WebrtcEngine engine) throws Exception {
    assertWorks(engine);
    return Workers.only();
  }

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("webrtc-"))
        .toList();
  }

  private static IceUri silentUri() {
    return (IceUri)
        ListedUri.read("turn:127.0.0.1:%d?transport=udp".formatted(silent.getLocalPort()));
  }
}
