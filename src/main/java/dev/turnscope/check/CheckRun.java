package dev.turnscope.check;

import dev.turnscope.model.App;
import dev.turnscope.model.Cause;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.Moment;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A check that is running: every URI side by side, each with its own deadline. */
public final class CheckRun {
  /** Over TLS libwebrtc has to wait for the probe's handshake. */
  private static final Comparator<CheckPlan.Item> LONGEST_WAY_FIRST =
      Comparator.comparing(
          item -> !(item.uri() instanceof IceUri uri) || uri.transport() != Transport.TLS);

  private final CheckPlan plan;
  private final Engines engines;
  private final InstantSource clock;
  private final EventQueue events;
  private final FreshCredentials credentials;
  private final Clocks clocks;
  private final Moment began;
  private final Semaphore atOnce;
  private final List<CompletableFuture<UriResult>> results = new ArrayList<>();
  private final Queue<String> again = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private final CompletableFuture<CheckReport> report = new CompletableFuture<>();

  private CheckRun(
      CheckPlan plan,
      Engines engines,
      Clocks clocks,
      ListRenewal renewal,
      Consumer<CheckEvent> listener) {
    this.plan = plan;
    this.engines = engines;
    this.clock = plan.list().putRight(clocks.timeOfDay());
    this.events = EventQueue.to(listener);
    this.credentials = new FreshCredentials(plan.list(), renewal, clocks::now, events::add);
    this.clocks = clocks;
    this.began = clocks.now();
    this.atOnce = new Semaphore(Allocations.of(plan).atOnce());
  }

  /** Starts a check of a list that cannot be fetched anew, and returns at once. */
  public static CheckRun start(
      CheckPlan plan, Engines engines, Clocks clocks, Consumer<CheckEvent> listener) {
    return start(plan, engines, clocks, ListRenewal.NONE, listener);
  }

  /**
   * Starts a check and returns at once.
   *
   * @param renewal where a fresh list comes from should credentials end before the check does
   * @param listener hears events one at a time, on a thread of the run
   */
  public static CheckRun start(
      CheckPlan plan,
      Engines engines,
      Clocks clocks,
      ListRenewal renewal,
      Consumer<CheckEvent> listener) {
    CheckRun run = new CheckRun(plan, engines, clocks, renewal, listener);
    run.begin();
    return run;
  }

  /** Completes when every URI has its verdict, also after a cancel, and all events were heard. */
  public CompletableFuture<CheckReport> report() {
    return report;
  }

  /** Ends the run: URIs without a verdict get “cancelled”, and nothing is left open. */
  public void cancel() {
    credentials.cancel();
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
    UriTurn turn = new UriTurn(plan, item, engines, clocks, credentials, events::add);
    try {
      return turn.run();
    } catch (InterruptedException cancelled) {
      return judgedHere(item, Diagnosis.cancelled(item, clock.instant()));
    } catch (RuntimeException | Error fault) {
      return judgedHere(item, Diagnosis.faulty(item, fault, clock.instant()));
    } finally {
      if (turn.stoodStill()) {
        again.add(item.uri().text());
      }
      // Not with the verdict: its allocations count for longer.
      turn.nothingLeft().whenComplete((_, _) -> atOnce.release());
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

  private List<String> standstill(Set<String> cancelled) {
    List<String> checkedAgain = again.stream().filter(uri -> !cancelled.contains(uri)).toList();
    return checkedAgain.isEmpty()
        ? List.of()
        : List.of(
            "This computer seems to have stood still during the check, as in sleep: %s checked once more."
                .formatted(FreshCredentials.counted(checkedAgain)));
  }

  private static Set<String> cancelled(List<UriResult> judged) {
    return judged.stream()
        .filter(result -> result.cause() == Cause.CANCELLED)
        .map(UriResult::uri)
        .collect(Collectors.toSet());
  }

  private CheckReport reportOf(List<UriResult> results) {
    List<UriResult> judged = Requests.seenTogether(plan, results);
    Set<String> cancelled = cancelled(judged);
    return new CheckReport(
        App.nameAndVersion(),
        began.timeOfDay(),
        began.until(clocks.now()),
        plan.list().source(),
        credentials.servers().stream().map(CheckReport.Server::of).toList(),
        judged,
        Conclusions.of(plan, judged)
            .with(standstill(cancelled))
            .with(credentials.findings(cancelled)),
        plan.list().notices());
  }
}
