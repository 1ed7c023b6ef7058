package dev.turnscope.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Cause;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.ExchangedMessage;
import dev.turnscope.model.ExchangedMessage.Direction;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.probe.ProbeListener;
import dev.turnscope.testing.ScriptedEngines;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The messages of a probe in a check: what came so far, and what comes after the verdict. */
@Timeout(30)
class ProbingTest {
  private static final String UDP = "turn:turn.example.org:443?transport=udp";
  private static final ProbeResult WORKS = new ProbeResult(Verdict.WORKS, null, List.of());
  private static final ExchangedMessage RELEASE = message(Direction.SENT, "Refresh request");
  private static final ExchangedMessage ANSWER =
      message(Direction.RECEIVED, "Refresh success response");

  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch exchanged = new CountDownLatch(1);

  @Test
  void theVerdictDoesNotWaitForTheLastMessageThatTheReportHolds() throws Exception {
    Engines engines =
        new ProbeAlone() {
          @Override
          ProbeResult probe(ProbeListener listener) throws InterruptedException {
            listener.judged(WORKS.withMessages(List.of(RELEASE)));
            assertTrue(told.await(10, TimeUnit.SECONDS));
            return WORKS.withMessages(List.of(RELEASE, ANSWER));
          }
        }.relaying(UDP);

    assertEquals(List.of(RELEASE, ANSWER), messages(start(engines).report().get()));
  }

  @Test
  void aCancelledCheckKeepsWhatWasSentAndCame() throws Exception {
    CheckRun run = start(new Endless());
    assertTrue(exchanged.await(10, TimeUnit.SECONDS));
    run.cancel();
    CheckReport report = run.report().get();

    assertEquals(Cause.CANCELLED, report.results().getFirst().cause());
    assertEquals(List.of(RELEASE), messages(report));
  }

  @Test
  void aProbeThatIsNotWaitedForLeavesWhatItSaw() throws Exception {
    assertEquals(List.of(RELEASE), messages(start(new Endless().relaying(UDP)).report().get()));
  }

  private CheckRun start(Engines engines) {
    return CheckRun.start(
        Lists.plan(Lists.server(Lists.VALID, UDP)),
        engines,
        new Clocks(() -> Lists.NOW, System::nanoTime),
        event -> {
          if (event instanceof CheckEvent.UriJudged) {
            told.countDown();
          }
        });
  }

  private static List<ExchangedMessage> messages(CheckReport report) {
    UriResult result = report.results().getFirst();
    return result.probe().messages();
  }

  private static ExchangedMessage message(Direction direction, String what) {
    return new ExchangedMessage(
        Duration.ZERO, direction, "192.0.2.7:443", what, 20, "0a1b2c3d", 0, List.of());
  }

  /** A probe that sends, and never ends by itself. */
  private final class Endless extends ProbeAlone {
    @Override
    ProbeResult probe(ProbeListener listener) throws InterruptedException {
      listener.exchanged(List.of(RELEASE));
      exchanged.countDown();
      new CountDownLatch(1).await();
      return WORKS;
    }
  }

  /** Engines whose probe a test plays. */
  private abstract static class ProbeAlone extends ScriptedEngines {
    ProbeAlone() {
      super(WORKS);
    }

    abstract ProbeResult probe(ProbeListener listener) throws InterruptedException;

    @Override
    public final ProbeResult probe(
        IceUri uri,
        @Nullable Credentials credentials,
        List<X509Certificate> authorities,
        Duration deadline,
        ProbeListener listener)
        throws InterruptedException {
      return probe(listener);
    }
  }
}
