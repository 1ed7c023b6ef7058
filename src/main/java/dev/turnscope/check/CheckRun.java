package dev.turnscope.check;

import dev.turnscope.model.App;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.UriResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** A check that is running: every URI side by side, each with its own deadline. */
public final class CheckRun {
  private final CheckPlan plan;
  private final Engines engines;
  private final Clock clock;
  private final Consumer<CheckEvent> listener;
  private final Instant startedAt;
  private final long start = System.nanoTime();
  private final Semaphore atOnce = new Semaphore(CheckPlan.MOST_AT_ONCE);
  private final List<Thread> threads = new ArrayList<>();
  private final List<FutureTask<UriResult>> checks = new ArrayList<>();
  private final CompletableFuture<CheckReport> report = new CompletableFuture<>();

  private CheckRun(CheckPlan plan, Engines engines, Clock clock, Consumer<CheckEvent> listener) {
    this.plan = plan;
    this.engines = engines;
    this.clock = clock;
    this.listener = listener;
    this.startedAt = clock.instant();
  }

  /**
   * Starts a check and returns at once.
   *
   * @param listener hears events one at a time, on threads of the run
   */
  public static CheckRun start(
      CheckPlan plan, Engines engines, Clock clock, Consumer<CheckEvent> listener) {
    Object oneAtATime = new Object();
    CheckRun run =
        new CheckRun(
            plan,
            engines,
            clock,
            event -> {
              synchronized (oneAtATime) {
                listener.accept(event);
              }
            });
    run.begin();
    return run;
  }

  /** Completes when every URI has its verdict, also after a cancel. */
  public CompletableFuture<CheckReport> report() {
    return report;
  }

  /** Ends the run: URIs without a verdict get “cancelled”, and nothing is left open. */
  public void cancel() {
    threads.forEach(Thread::interrupt);
  }

  private void begin() {
    for (CheckPlan.Item item : plan.items()) {
      FutureTask<UriResult> check = new FutureTask<>(() -> check(item));
      checks.add(check);
      threads.add(Thread.ofVirtual().name("check " + item.index()).unstarted(check));
    }
    threads.forEach(Thread::start);
    Thread.ofVirtual().name("check report").start(this::end);
  }

  private UriResult check(CheckPlan.Item item) {
    try {
      atOnce.acquire();
    } catch (InterruptedException notBegun) {
      UriResult result = Diagnosis.cancelled(item, clock.instant());
      listener.accept(new CheckEvent.UriJudged(item.index(), result));
      return result;
    }
    try {
      return new UriCheck(plan, item, engines, clock, listener).run();
    } finally {
      atOnce.release();
    }
  }

  private void end() {
    try {
      List<UriResult> results = new ArrayList<>();
      for (Future<UriResult> check : checks) {
        results.add(check.get());
      }
      CheckReport whole = reportOf(results);
      listener.accept(new CheckEvent.Ended(whole));
      report.complete(whole);
    } catch (ExecutionException failed) {
      report.completeExceptionally(failed.getCause());
    } catch (InterruptedException never) {
      report.completeExceptionally(never);
    }
  }

  private CheckReport reportOf(List<UriResult> results) {
    return new CheckReport(
        App.nameAndVersion(),
        startedAt,
        Duration.ofNanos(System.nanoTime() - start),
        plan.list().source(),
        plan.list().servers().stream().map(CheckReport.Server::of).toList(),
        results,
        Conclusions.of(plan, results),
        plan.list().notices());
  }
}
