package dev.turnscope.check;

import dev.turnscope.model.App;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** A check that is running: every URI side by side, each with its own deadline. */
public final class CheckRun {
  /** Over TLS libwebrtc has to wait for the probe's handshake. */
  private static final Comparator<CheckPlan.Item> LONGEST_WAY_FIRST =
      Comparator.comparing(
          item -> !(item.uri() instanceof IceUri uri) || uri.transport() != Transport.TLS);

  private final CheckPlan plan;
  private final Engines engines;
  private final Clock clock;
  private final EventQueue events;
  private final Instant startedAt;
  private final long start = System.nanoTime();
  private final Semaphore atOnce;
  private final List<CompletableFuture<UriResult>> results = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final CompletableFuture<CheckReport> report = new CompletableFuture<>();

  private CheckRun(CheckPlan plan, Engines engines, Clock clock, Consumer<CheckEvent> listener) {
    this.plan = plan;
    this.engines = engines;
    this.clock = plan.list().putRight(clock);
    this.events = EventQueue.to(listener);
    this.startedAt = clock.instant();
    this.atOnce = new Semaphore(Allocations.of(plan).atOnce());
  }

  /**
   * Starts a check and returns at once.
   *
   * @param listener hears events one at a time, on a thread of the run
   */
  public static CheckRun start(
      CheckPlan plan, Engines engines, Clock clock, Consumer<CheckEvent> listener) {
    CheckRun run = new CheckRun(plan, engines, clock, listener);
    run.begin();
    return run;
  }

  /** Completes when every URI has its verdict, also after a cancel, and all events were heard. */
  public CompletableFuture<CheckReport> report() {
    return report;
  }

  /** Ends the run: URIs without a verdict get “cancelled”, and nothing is left open. */
  public void cancel() {
    threads.forEach(Thread::interrupt);
  }

  private void begin() {
    plan.items().forEach(_ -> results.add(new CompletableFuture<>()));
    plan.items().stream()
        .sorted(LONGEST_WAY_FIRST)
        .map(
            item ->
                Thread.ofVirtual()
                    .name("check " + item.index())
                    .unstarted(() -> results.get(item.index()).complete(check(item))))
        .forEach(threads::add);
    threads.forEach(Thread::start);
    CompletableFuture.allOf(results.toArray(CompletableFuture[]::new)).thenRun(this::end);
  }

  /** Whatever fails on the way, a URI gets a result, and the others theirs. */
  private UriResult check(CheckPlan.Item item) {
    try {
      atOnce.acquire();
    } catch (InterruptedException notBegun) {
      return judgedHere(item, Diagnosis.cancelled(item, clock.instant()));
    }
    UriCheck check = new UriCheck(plan, item, engines, clock, events::add);
    try {
      return check.run();
    } catch (RuntimeException | Error fault) {
      return judgedHere(item, Diagnosis.faulty(item, fault, clock.instant()));
    } finally {
      // Not with the verdict: its allocations count for longer.
      check.nothingLeft().whenComplete((_, _) -> atOnce.release());
    }
  }

  private UriResult judgedHere(CheckPlan.Item item, UriResult result) {
    events.add(new CheckEvent.UriJudged(item.index(), result));
    return result;
  }

  private void end() {
    CheckReport whole = reportOf(results.stream().map(CompletableFuture::join).toList());
    events.add(new CheckEvent.Ended(whole));
    events.finish(() -> report.complete(whole));
  }

  private CheckReport reportOf(List<UriResult> results) {
    List<UriResult> judged = Requests.seenTogether(plan, results);
    return new CheckReport(
        App.nameAndVersion(),
        startedAt,
        Duration.ofNanos(System.nanoTime() - start),
        plan.list().source(),
        plan.list().servers().stream().map(CheckReport.Server::of).toList(),
        judged,
        Conclusions.of(plan, judged),
        plan.list().notices());
  }
}
