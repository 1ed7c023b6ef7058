package dev.turnscope.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Cause;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceError;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import dev.turnscope.probe.ProbeListener;
import dev.turnscope.testing.Await;
import dev.turnscope.testing.ScriptedEngines;
import dev.turnscope.webrtc.Gathering;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CheckRunTest {
  private static final String UDP = "turn:turn.example.org:443?transport=udp";
  private static final String TCP = "turn:turn.example.org:443?transport=tcp";
  private static final String TLS = "turns:turn.example.org:443?transport=tcp";
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

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final List<CheckEvent> events = Collections.synchronizedList(new ArrayList<>());

  @Test
  void everyUriIsJudgedAndTheReportComesLast() throws Exception {
    CheckReport report =
        start(plan(UDP, TCP, TLS), new ScriptedEngines(FINE).relaying(UDP, TCP, TLS))
            .report()
            .get();

    assertEquals(
        List.of(Verdict.WORKS, Verdict.WORKS, Verdict.WORKS),
        report.results().stream().map(UriResult::verdict).toList());
    assertEquals(report, assertInstanceOf(CheckEvent.Ended.class, events.getLast()).report());
    assertEquals(3, events.stream().filter(CheckEvent.UriJudged.class::isInstance).count());
  }

  @Test
  void theReportHoldsNoSecret() throws Exception {
    CheckReport report = start(plan(UDP), new ScriptedEngines(FINE).relaying(UDP)).report().get();

    assertFalse(report.toString().contains("marker"), report.toString());
  }

  @Test
  void aServerThatHoldsDelaysNoOtherVerdict() throws Exception {
    ScriptedEngines engines = new ScriptedEngines(FINE).relaying(UDP);
    CheckRun run = start(plan(UDP, TCP), engines);

    Await.until("TCP is held", PATIENCE, () -> engines.open().contains(TCP));
    Await.until("UDP is judged", PATIENCE, this::aUriIsJudged);
    run.cancel();
    CheckReport report = run.report().get();

    assertEquals(Verdict.WORKS, report.results().get(0).verdict());
    assertEquals(Verdict.NOT_TESTED, report.results().get(1).verdict());
    assertEquals(Cause.CANCELLED, report.results().get(1).cause());
  }

  @Test
  void aCancelLeavesNothingOpenAndStillReports() throws Exception {
    String[] uris =
        IntStream.range(0, CheckPlan.MOST_AT_ONCE + 10)
            .mapToObj("turn:%d.example.org:443?transport=udp"::formatted)
            .toArray(String[]::new);
    ScriptedEngines engines = new ScriptedEngines(FINE);
    CheckRun run = start(plan(uris), engines);
    Await.until(
        "as many gatherings are held as may be",
        PATIENCE,
        () -> engines.open().size() == CheckPlan.MOST_AT_ONCE);
    run.cancel();
    CheckReport report = run.report().get();

    assertEquals(uris.length, report.results().size());
    assertTrue(report.results().stream().allMatch(r -> r.cause() == Cause.CANCELLED));
    assertEquals(Set.of(), engines.open());
  }

  @Test
  void onManyNetworksFewerUrisGoSideBySide() throws Exception {
    String[] uris =
        IntStream.range(0, 8)
            .mapToObj("turn:%d.example.org:443?transport=udp"::formatted)
            .toArray(String[]::new);
    ScriptedEngines engines = new ScriptedEngines(FINE);
    CheckRun run = start(plan(uris).across(15), engines);
    Await.until("three gatherings are held", PATIENCE, () -> engines.open().size() == 3);
    run.cancel();

    assertEquals(8, run.report().get().results().size());
    assertEquals(3, engines.gathered().size());
  }

  @Test
  void credentialsGoToNoServerWhoseCertificateIsRefused() throws Exception {
    ScriptedEngines engines =
        new ScriptedEngines(new ProbeResult(Verdict.FAILS, Cause.CERTIFICATE_UNTRUSTED, List.of()));
    CheckReport report = start(plan(TLS), engines).report().get();

    assertEquals(Cause.CERTIFICATE_UNTRUSTED, report.results().getFirst().cause());
    assertEquals(Set.of(), engines.gathered());
  }

  @Test
  void aFaultOnOneUriCostsNoOtherItsVerdict() throws Exception {
    ScriptedEngines engines =
        new ScriptedEngines(FINE) {
          @Override
          public Gathering gather(
              IceUri uri,
              @Nullable Credentials credentials,
              Duration deadline,
              Consumer<IceCandidate> listener) {
            if (uri.text().equals(TCP)) {
              throw new IllegalStateException("password-marker");
            }
            return super.gather(uri, credentials, deadline, listener);
          }
        };
    engines.relaying(UDP);
    CheckReport report = start(plan(UDP, TCP), engines).report().get();

    assertEquals(Verdict.WORKS, report.results().get(0).verdict());
    assertEquals(Cause.INTERNAL_FAULT, report.results().get(1).cause());
    assertFalse(report.toString().contains("marker"), report.toString());
  }

  @Test
  void aListenerThatFailsCostsNoResult() throws Exception {
    CheckRun run =
        CheckRun.start(
            plan(UDP),
            new ScriptedEngines(FINE).relaying(UDP),
            new Clocks(() -> Lists.NOW, System::nanoTime),
            event -> {
              if (event instanceof CheckEvent.UriJudged) {
                Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> {});
                throw new IllegalStateException("of the listener");
              }
            });

    assertEquals(Verdict.WORKS, run.report().get().results().getFirst().verdict());
  }

  @Test
  void aVerdictThatWasToldStandsAlsoWhenTheRunIsCancelledThen() throws Exception {
    CountDownLatch told = new CountDownLatch(1);
    ScriptedEngines silentProbe =
        new ScriptedEngines(FINE) {
          @Override
          public ProbeResult probe(
              IceUri uri,
              @Nullable Credentials credentials,
              List<X509Certificate> authorities,
              Duration deadline,
              ProbeListener listener)
              throws InterruptedException {
            new CountDownLatch(1).await();
            throw new IllegalStateException("never");
          }
        };
    silentProbe.relaying(UDP);
    CheckRun run =
        CheckRun.start(
            plan(UDP),
            silentProbe,
            new Clocks(() -> Lists.NOW, System::nanoTime),
            event -> {
              if (event instanceof CheckEvent.UriJudged) {
                told.countDown();
              }
            });
    assertTrue(told.await(10, TimeUnit.SECONDS));
    run.cancel();

    assertEquals(Verdict.WORKS, run.report().get().results().getFirst().verdict());
  }

  /** As where its packets were lost: the next one would come too late. */
  @Test
  void libwebrtcIsAskedAfreshWhereTheProbeAloneGotThrough() throws Exception {
    Duration deadline = Duration.ofSeconds(1);
    UriResult result = checked(new ScriptedEngines(FINE), deadline, 2);

    assertEquals(Verdict.WORKS, result.verdict());
    assertTrue(result.elapsed().compareTo(deadline.dividedBy(2)) >= 0);
  }

  /** As where the way was lost in the middle, and is back. */
  @Test
  void libwebrtcIsAskedAfreshWhereItGaveAConnectionUpThatTheProbeGot() throws Exception {
    ScriptedEngines gaveUp = new ScriptedEngines(FINE);
    gaveUp.answer(UDP, failed(IceError.UNREACHABLE));

    assertEquals(Verdict.WORKS, checked(gaveUp, Duration.ofSeconds(30), 2).verdict());
  }

  @Test
  void theServersOwnNoIsAskedForOnce() throws Exception {
    ScriptedEngines refused = new ScriptedEngines(FINE);
    refused.answer(UDP, failed(486));

    assertEquals(Verdict.FAILS, checked(refused, Duration.ofSeconds(30), 1).verdict());
  }

  private UriResult checked(ScriptedEngines firstTime, Duration deadline, int times)
      throws Exception {
    ScriptedEngines secondTime = new ScriptedEngines(FINE).relaying(UDP);
    AtomicInteger asked = new AtomicInteger();
    ScriptedEngines engines =
        new ScriptedEngines(FINE) {
          @Override
          public Gathering gather(
              IceUri uri,
              @Nullable Credentials credentials,
              Duration left,
              Consumer<IceCandidate> listener) {
            return (asked.incrementAndGet() == 1 ? firstTime : secondTime)
                .gather(uri, credentials, left, listener);
          }
        };
    CheckReport report =
        start(CheckPlan.of(plan(UDP).list(), deadline, EnumSet.of(Transport.UDP)), engines)
            .report()
            .get();

    assertEquals(times, asked.get());
    assertEquals(Set.of(), firstTime.open());
    assertEquals(Set.of(), secondTime.open());
    return report.results().getFirst();
  }

  private static WebrtcResult failed(int code) {
    return new WebrtcResult(
        Verdict.FAILS,
        null,
        Duration.ofMillis(1),
        List.of(),
        List.of(new IceError(code, "as scripted")),
        "");
  }

  @Test
  void onlyTheTransportsAskedForAreInThePlan() {
    CheckPlan plan =
        CheckPlan.of(plan(UDP, TCP, TLS).list(), Duration.ofSeconds(1), EnumSet.of(Transport.TLS));

    assertEquals(List.of(TLS), plan.items().stream().map(item -> item.uri().text()).toList());
  }

  private boolean aUriIsJudged() {
    synchronized (events) {
      return events.stream().anyMatch(CheckEvent.UriJudged.class::isInstance);
    }
  }

  private CheckRun start(CheckPlan plan, Engines engines) {
    return CheckRun.start(
        plan, engines, new Clocks(() -> Lists.NOW, System::nanoTime), events::add);
  }

  /** A list that had come a minute before its credentials ended. */
  private static CheckPlan plan(String... uris) {
    return Lists.plan(Lists.server(Lists.VALID, uris));
  }
}
