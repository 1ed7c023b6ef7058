package dev.turnscope.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Cause;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.StageResult.Outcome;
import dev.turnscope.model.Transport;
import dev.turnscope.model.Verdict;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AddressRaceTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final InetSocketAddress ONE = server("192.0.2.1");
  private static final InetSocketAddress TWO = server("192.0.2.2");
  private static final ProbeResult WORKS = result(Verdict.WORKS, null, Stage.ALLOCATE);
  private static final ProbeResult REFUSED =
      result(Verdict.FAILS, Cause.TCP_REFUSED, Stage.CONNECT);
  private static final ProbeResult UNAUTHORIZED =
      result(Verdict.FAILS, Cause.UNAUTHORIZED, Stage.ALLOCATE);
  private static final ProbeResult SILENT =
      result(Verdict.NO_ANSWER, Cause.TCP_TIMEOUT, Stage.CONNECT);

  private static final StageResult CONNECTED = stage(Stage.CONNECT, Outcome.OK);
  private static final StageResult SHAKEN = stage(Stage.HANDSHAKE, Outcome.OK);
  private static final StageResult UNTRUSTED = stage(Stage.HANDSHAKE, Outcome.FAILED);
  private static final ProbeResult REFUSED_CERTIFICATE =
      new ProbeResult(Verdict.FAILS, Cause.CERTIFICATE_UNTRUSTED, List.of(CONNECTED, UNTRUSTED));

  @Test
  void oneAddressThatWorksDoesNotWaitForADeadOne() throws Exception {
    ProbeResult best = race(server -> server.equals(ONE) ? never() : WORKS);
    assertEquals(Verdict.WORKS, best.verdict());
    String detail = best.stages().getFirst().detail();
    assertTrue(detail.contains("192.0.2.1 no answer yet, 192.0.2.2 answered"), detail);
  }

  @Test
  void theAddressThatGotFurthestSpeaksForTheUri() throws Exception {
    assertEquals(
        Cause.UNAUTHORIZED, race(server -> server.equals(ONE) ? UNAUTHORIZED : SILENT).cause());
  }

  @Test
  void silenceOutweighsARefusalAtTheSameStage() throws Exception {
    ProbeResult best = race(server -> server.equals(ONE) ? REFUSED : SILENT);
    assertEquals(Verdict.NO_ANSWER, best.verdict());
    String detail = best.stages().getFirst().detail();
    assertTrue(detail.contains("192.0.2.1 failed (tcp-refused)"), detail);
    assertTrue(detail.contains("192.0.2.2 no answer (tcp-timeout)"), detail);
  }

  @Test
  void aFaultAtOneAddressLeavesTheOthersTheirSay() throws Exception {
    ProbeResult best = race(server -> server.equals(ONE) ? broken() : REFUSED);
    assertEquals(Cause.TCP_REFUSED, best.cause());
    String detail = best.stages().getFirst().detail();
    assertTrue(detail.contains("192.0.2.1 not tested"), detail);
  }

  @Test
  void aFaultAtEveryAddressEndsTheRaceUntested() throws Exception {
    ProbeResult best = race(server -> broken());
    assertEquals(Verdict.NOT_TESTED, best.verdict());
    assertNull(best.cause());
    String detail = best.stages().getFirst().detail();
    assertTrue(detail.contains("broke off (IllegalStateException)"), detail);
  }

  @Test
  void aWalkThatForgetsTheDeadlineIsEnded() throws Exception {
    ProbeResult best = race(Duration.ofMillis(1), stage -> {}, (server, heard) -> never());
    assertEquals(Verdict.NOT_TESTED, best.verdict());
  }

  @Test
  void anAddressThatThisComputerCannotReachSpeaksLast() throws Exception {
    ProbeResult unreachable = result(Verdict.FAILS, Cause.NETWORK_UNREACHABLE, Stage.CHALLENGE);
    assertEquals(
        Cause.TCP_REFUSED, race(server -> server.equals(ONE) ? unreachable : REFUSED).cause());
  }

  @Test
  void anInterruptEndsEveryWalk() {
    CountDownLatch interrupted = new CountDownLatch(2);
    Thread caller = Thread.currentThread();
    assertThrows(
        InterruptedException.class,
        () ->
            race(
                server -> {
                  caller.interrupt();
                  try {
                    return never();
                  } finally {
                    interrupted.countDown();
                  }
                }));
    assertEquals(0, interrupted.getCount());
  }

  @Test
  void aHandshakeIsToldBeforeTheRaceEnds() throws Exception {
    CountDownLatch told = new CountDownLatch(1);
    List<StageResult> stages = new ArrayList<>();
    ProbeResult best =
        race(
            MINUTE,
            stage -> {
              stages.add(stage);
              if (stage.stage() == Stage.HANDSHAKE) {
                told.countDown();
              }
            },
            (server, heard) -> {
              heard.accept(CONNECTED);
              heard.accept(SHAKEN);
              told.await();
              return WORKS;
            });
    assertEquals(Verdict.WORKS, best.verdict());
    assertEquals(List.of(CONNECTED, SHAKEN), stages.subList(0, 2));
    assertEquals(
        List.of(Stage.CONNECT, Stage.HANDSHAKE, Stage.ALLOCATE),
        stages.stream().map(StageResult::stage).toList());
  }

  @Test
  void anAddressThatDoesNotConnectHoldsNoHandshakeUp() throws Exception {
    CountDownLatch told = new CountDownLatch(1);
    ProbeResult best =
        race(
            MINUTE,
            stage -> {
              if (stage.equals(SHAKEN)) {
                told.countDown();
              }
            },
            (server, heard) -> {
              if (server.equals(ONE)) {
                return never();
              }
              heard.accept(CONNECTED);
              heard.accept(SHAKEN);
              told.await();
              return WORKS;
            });
    assertEquals(Verdict.WORKS, best.verdict());
  }

  @Test
  void aRefusedCertificateSpeaksThoughAnotherAddressWorks() throws Exception {
    List<StageResult> stages = new ArrayList<>();
    ProbeResult best =
        race(
            MINUTE,
            stages::add,
            (server, heard) -> {
              heard.accept(CONNECTED);
              if (server.equals(ONE)) {
                heard.accept(UNTRUSTED);
                return REFUSED_CERTIFICATE;
              }
              return WORKS;
            });
    assertEquals(Cause.CERTIFICATE_UNTRUSTED, best.cause());
    assertEquals(List.of(CONNECTED, UNTRUSTED), stages);
    String detail = best.stages().getFirst().detail();
    assertTrue(detail.contains("192.0.2.2 answered"), detail);
  }

  @Test
  void aHandshakeUnderWayIsWaitedFor() throws Exception {
    CountDownLatch bothConnected = new CountDownLatch(2);
    CountDownLatch firstWorks = new CountDownLatch(1);
    List<StageResult> stages = new ArrayList<>();
    race(
        MINUTE,
        stages::add,
        (server, heard) -> {
          heard.accept(CONNECTED);
          bothConnected.countDown();
          bothConnected.await();
          if (server.equals(ONE)) {
            heard.accept(SHAKEN);
            firstWorks.countDown();
            return WORKS;
          }
          firstWorks.await();
          heard.accept(UNTRUSTED);
          return REFUSED_CERTIFICATE;
        });
    assertEquals(List.of(CONNECTED, UNTRUSTED), stages);
  }

  private static ProbeResult race(QuietRunner runner) throws InterruptedException {
    return race(MINUTE, stage -> {}, (server, heard) -> runner.run(server));
  }

  private static ProbeResult race(
      Duration deadline, Consumer<StageResult> listener, AddressRace.Runner runner)
      throws InterruptedException {
    return AddressRace.best(
        List.of(ONE, TWO), Transport.TLS, new StageClock(deadline), listener, runner);
  }

  /** A walk that tells no stage before its end. */
  private interface QuietRunner {
    ProbeResult run(InetSocketAddress server) throws InterruptedException;
  }

  private static ProbeResult broken() {
    throw new IllegalStateException("a fault of the probe’s");
  }

  private static ProbeResult never() throws InterruptedException {
    new CountDownLatch(1).await();
    throw new IllegalStateException("nobody counts down");
  }

  private static ProbeResult result(Verdict verdict, @Nullable Cause cause, Stage last) {
    return new ProbeResult(
        verdict,
        cause,
        List.of(
            new StageResult(Stage.CONNECT, Duration.ZERO, Duration.ZERO, Outcome.OK, "There."),
            new StageResult(last, Duration.ZERO, Duration.ZERO, Outcome.OK, "Seen.")));
  }

  private static StageResult stage(Stage stage, Outcome outcome) {
    return new StageResult(stage, Duration.ZERO, Duration.ZERO, outcome, "Seen.");
  }

  private static InetSocketAddress server(String address) {
    return new InetSocketAddress(InetAddress.ofLiteral(address), 443);
  }
}
