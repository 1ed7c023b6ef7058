package dev.turnscope.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Cause;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Role;
import dev.turnscope.model.Source;
import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import dev.turnscope.testing.ScriptedEngines;
import dev.turnscope.webrtc.Gathering;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A URI whose first verdict may be about this computer's time rather than about the server. */
@Timeout(30)
class UriTurnTest {
  private static final String UDP = "turn:turn.example.org:443?transport=udp";
  private static final ProbeResult FINE =
      new ProbeResult(
          Verdict.WORKS,
          null,
          List.of(
              new StageResult(
                  Stage.HANDSHAKE,
                  Duration.ZERO,
                  Duration.ofMillis(3),
                  StageResult.Outcome.OK,
                  "TLSv1.3")));

  private final List<CheckEvent> events = Collections.synchronizedList(new ArrayList<>());

  @Test
  void aUriThatGotNoAnswerWhileThisComputerStoodStillIsCheckedOnceMore() throws Exception {
    AtomicLong nanoTime = new AtomicLong();
    AtomicInteger asked = new AtomicInteger();
    Engines engines =
        new ScriptedEngines(FINE) {
          @Override
          public Gathering gather(
              IceUri uri,
              @Nullable Credentials credentials,
              Duration deadline,
              Consumer<IceCandidate> listener) {
            if (asked.incrementAndGet() == 1) {
              nanoTime.set(Duration.ofMinutes(1).toNanos());
              answer(UDP, WebrtcResult.notTested(Cause.ENGINE_CRASHED, ""));
            } else {
              forget();
              relaying(UDP);
            }
            return super.gather(uri, credentials, deadline, listener);
          }
        };

    CheckReport report =
        CheckRun.start(plan(UDP), engines, new Clocks(() -> Lists.NOW, nanoTime::get), events::add)
            .report()
            .get();

    assertEquals(Verdict.WORKS, report.results().getFirst().verdict());
    assertEquals(2, asked.get());
    assertEquals(1, events.stream().filter(CheckEvent.UriJudged.class::isInstance).count());
    assertEquals(2, events.stream().filter(CheckEvent.Begun.class::isInstance).count());
    assertTrue(
        report
            .conclusion()
            .findings()
            .contains(
                "This computer seems to have stood still during the check, as in sleep: %s was checked once more."
                    .formatted(UDP)),
        report::toString);
  }

  /** So that a row says “Fetching a list” no longer than that is true. */
  @Test
  void aUriThatWaitedForAFreshListIsToldToBeginAlsoWithoutOne() throws Exception {
    IceServerList fetched = aws(UDP, Duration.ofSeconds(-1));

    CheckRun.start(
            CheckPlan.of(fetched),
            new ScriptedEngines(FINE).relaying(UDP),
            new Clocks(() -> Lists.NOW, System::nanoTime),
            events::add)
        .report()
        .get();

    assertEquals(
        List.of(new CheckEvent.CredentialsEnded(0), new CheckEvent.Begun(0)), events.subList(0, 2));
  }

  @Test
  void aUriThatIsCancelledAfterAStandstillIsNotSaidToHaveBeenCheckedOnceMore() throws Exception {
    AtomicLong nanoTime = new AtomicLong();
    CountDownLatch again = new CountDownLatch(1);
    Engines engines =
        new ScriptedEngines(FINE) {
          @Override
          public Gathering gather(
              IceUri uri,
              @Nullable Credentials credentials,
              Duration deadline,
              Consumer<IceCandidate> listener) {
            if (nanoTime.getAndSet(Duration.ofMinutes(1).toNanos()) == 0) {
              answer(UDP, WebrtcResult.notTested(Cause.ENGINE_CRASHED, ""));
            } else {
              forget();
              again.countDown();
            }
            return super.gather(uri, credentials, deadline, listener);
          }
        };
    CheckRun run =
        CheckRun.start(plan(UDP), engines, new Clocks(() -> Lists.NOW, nanoTime::get), events::add);

    again.await();
    run.cancel();
    CheckReport report = run.report().get();

    assertEquals(Cause.CANCELLED, report.results().getFirst().cause());
    assertFalse(report.conclusion().findings().toString().contains("once more"), report::toString);
  }

  private static CheckPlan plan(String... uris) {
    return Lists.plan(Lists.server(Lists.VALID, uris));
  }

  private static IceServerList aws(String uri, Duration left) {
    Instant end = Lists.NOW.plus(left);
    return new IceServerList(
        new Source(Source.Kind.AWS, "camera", "eu-west-1", Role.VIEWER),
        List.of(new IceServer(List.of(ListedUri.read(uri)), Lists.credentials(end), null, end)),
        end.minusSeconds(60),
        List.of(),
        List.of());
  }
}
