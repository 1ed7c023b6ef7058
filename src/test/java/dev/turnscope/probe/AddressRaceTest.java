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
import dev.turnscope.model.Verdict;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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
    ProbeResult best =
        AddressRace.best(
            List.of(ONE, TWO), new StageClock(Duration.ofMillis(1)), server -> never());
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

  private static ProbeResult race(AddressRace.Runner runner) throws InterruptedException {
    return AddressRace.best(List.of(ONE, TWO), new StageClock(MINUTE), runner);
  }

  private static ProbeResult broken() {
    throw new IllegalStateException("a fault of the probe's");
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

  private static InetSocketAddress server(String address) {
    return new InetSocketAddress(InetAddress.ofLiteral(address), 443);
  }
}
