package dev.turnscope.webrtc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A worker that stands still is not a server that is silent. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class HungWorkerTest {
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
  void aWorkerThatDoesNotCloseIsReplaced() throws Exception {
    try (WebrtcEngine engine = WebrtcEngine.start()) {
      Gathering running = gather(engine, silentUri(), LONG);
      ProcessHandle worker = workerThatWorks(engine);
      Workers.signal("STOP", worker);
      running.cancel();
      assertEquals(Cause.CANCELLED, await(running).cause());
      Await.until("the hung worker is gone", SOON, () -> !worker.isAlive());
      assertWorks(engine);
    }
  }

  @Test
  void aWorkerThatDoesNotBeginIsNotTakenForASilentServer() throws Exception {
    try (WebrtcEngine engine = WebrtcEngine.start()) {
      Workers.signal("STOP", workerThatWorks(engine));
      for (Duration deadline : List.of(Duration.ofMillis(100), Duration.ofMillis(500))) {
        WebrtcResult result = await(gather(engine, coturn.udp(), deadline));
        assertEquals(Cause.ENGINE_CRASHED, result.cause());
        assertEquals("libwebrtc did not begin within the deadline.", result.note());
      }
    }
  }

  @Test
  void aWorkerThatHangsWhileItGathersIsNotTakenForASilentServerAndIsReplaced() throws Exception {
    try (WebrtcEngine engine = WebrtcEngine.start(limits(EngineLimits.STANDARD.answersWithin()))) {
      Duration deadline = Duration.ofSeconds(2);
      workerThatWorks(engine);
      Gathering running = gather(engine, silentUri(), deadline);
      ProcessHandle worker = workerThatWorks(engine);
      Workers.signal("STOP", worker);
      WebrtcResult result = await(running);
      assertEquals(Verdict.NOT_TESTED, result.verdict());
      assertEquals(Cause.ENGINE_CRASHED, result.cause());
      assertEquals("libwebrtc’s process did not answer.", result.note());
      Await.until("the hung worker is gone", SOON, () -> !worker.isAlive());
      assertWorks(engine);
    }
  }

  @Test
  void aWorkerThatWasHeldUpTellsNothingOfTheServerAndIsNotKilled() throws Exception {
    try (WebrtcEngine engine = WebrtcEngine.start(limits(SOON))) {
      // Of which a quarter is more than a busy machine takes until the worker has begun.
      Duration deadline = Duration.ofSeconds(8);
      workerThatWorks(engine);
      long overdue = System.nanoTime() + deadline.toNanos();
      Gathering running = gather(engine, silentUri(), deadline);
      ProcessHandle worker = workerThatWorks(engine);
      Workers.signal("STOP", worker);
      Await.until("the deadline has passed", SOON, () -> System.nanoTime() > overdue);
      Workers.signal("CONT", worker);
      WebrtcResult result = await(running);
      assertEquals(Verdict.NOT_TESTED, result.verdict());
      assertEquals(Cause.ENGINE_CRASHED, result.cause());
      assertTrue(result.note().contains("was held up"), result::note);
      assertWorks(engine);
      assertEquals(worker, Workers.only());
    }
  }

  @Test
  void aLivingWorkersVerdictOnASilentServerIsNotLate() throws Exception {
    try (WebrtcEngine engine = WebrtcEngine.start()) {
      Duration deadline = Duration.ofSeconds(1);
      WebrtcResult result = await(gather(engine, silentUri(), deadline));
      assertEquals(Verdict.NO_ANSWER, result.verdict());
      Duration late = result.elapsed().minus(deadline);
      assertTrue(late.compareTo(EngineLimits.STANDARD.answersWithin()) < 0, late::toString);
    }
  }

  /** A worker is given up for an unanswered ping only, not for a close that it owes. */
  private static EngineLimits limits(Duration answersWithin) {
    EngineLimits standard = EngineLimits.STANDARD;
    return new EngineLimits(
        standard.readyWithin(),
        standard.pingBefore(),
        answersWithin,
        LONG,
        standard.exitWithin(),
        standard.connections(),
        standard.failuresInARow());
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

  /** The engine's worker, once it has proved that it has begun what was asked before. */
  private static ProcessHandle workerThatWorks(WebrtcEngine engine) throws Exception {
    assertWorks(engine);
    return Workers.only();
  }

  private static IceUri silentUri() {
    return (IceUri)
        ListedUri.read("turn:127.0.0.1:%d?transport=udp".formatted(silent.getLocalPort()));
  }
}
