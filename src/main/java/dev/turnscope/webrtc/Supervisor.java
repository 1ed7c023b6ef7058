package dev.turnscope.webrtc;

import dev.turnscope.webrtc.protocol.Report;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a worker at hand: starts it ahead of need, again when it dies, and another when it is worn.
 * What changes its state runs on the loop.
 */
final class Supervisor {
  private final EngineLimits limits;
  private final Loop loop = new Loop();
  private final Set<Worker> alive = new HashSet<>();
  private final List<GatheringRun> waiting = new ArrayList<>();
  private @Nullable Worker current;
  private @Nullable Worker successor;
  private @Nullable String whyUnavailable;
  private int failures;
  private final CompletableFuture<Void> settled = new CompletableFuture<>();
  private boolean closed;

  Supervisor(EngineLimits limits) {
    this.limits = limits;
  }

  void start() {
    loop.run(this::startCurrent);
  }

  void gather(GatheringRun run) {
    if (!loop.run(() -> admit(run))) {
      run.cancelled();
    }
  }

  void cancel(GatheringRun run) {
    loop.run(
        () -> {
          waiting.remove(run);
          run.cancelled();
          closeJudged(run);
        });
  }

  /** Ends all workers and waits for them. */
  void close() {
    loop.endWith(this::endAll);
  }

  private void admit(GatheringRun run) {
    if (closed) {
      run.cancelled();
    } else if (current != null && current.ready()) {
      send(current, run);
    } else {
      waiting.add(run);
      loop.after(limits.readyWithin(), () -> giveUpWaiting(run));
      if (current == null) {
        // Asked again, it tries once more: a person may have mended what was missing.
        failures = Math.min(failures, limits.failuresInARow() - 1);
        startCurrent();
      }
    }
  }

  private void giveUpWaiting(GatheringRun run) {
    if (waiting.remove(run)) {
      run.unavailable(
          "libwebrtc was not ready after %d s.".formatted(limits.readyWithin().toSeconds()));
    }
  }

  private void send(Worker worker, GatheringRun run) {
    worker.gather(run);
    Duration deadline = run.deadline();
    whileHeld(worker, run, limits.pingAfter(deadline), () -> worker.ping(run));
    whileHeld(worker, run, deadline, () -> deadlinePassed(worker, run));
    whileHeld(
        worker, run, deadline.plus(limits.answersWithin()), () -> killUnlessJudged(worker, run));
    if (worker.connections() >= limits.connections() && successor == null) {
      successor = startWorker();
    }
  }

  /** Not for a worker from which the gathering was taken back. */
  private void whileHeld(Worker worker, GatheringRun run, Duration delay, Runnable task) {
    loop.after(
        delay,
        () -> {
          if (worker.holds(run)) {
            task.run();
          }
        });
  }

  /**
   * A worker that has not begun by now, nor within the time for a ping, begins nothing any more.
   */
  private void deadlinePassed(Worker worker, GatheringRun run) {
    run.deadlinePassed();
    closeJudged(run);
    Duration left = limits.answersWithin().minus(run.deadline());
    Runnable verdict =
        () -> {
          if (!run.begun()) {
            kill(worker);
          }
        };
    if (left.isPositive()) {
      whileHeld(worker, run, left, verdict);
    } else {
      verdict.run();
    }
  }

  private void startCurrent() {
    if (!closed && current == null) {
      current = startWorker();
    }
  }

  private @Nullable Worker startWorker() {
    try {
      Worker worker = new Worker(WorkerProcess.start());
      alive.add(worker);
      worker
          .process()
          .listen(
              report -> loop.run(() -> heard(worker, report)),
              () -> loop.run(() -> exited(worker)));
      loop.after(limits.readyWithin(), () -> killUnlessReady(worker));
      return worker;
    } catch (IOException noProcess) {
      failAllWaiting(
          "libwebrtc’s process cannot be started: %s.".formatted(noProcess.getMessage()));
      return null;
    }
  }

  private void killUnlessReady(Worker worker) {
    if (!worker.ready()) {
      kill(worker);
    }
  }

  private void killUnlessJudged(Worker worker, GatheringRun run) {
    if (!run.judged()) {
      run.pingUnanswered();
      kill(worker);
    }
  }

  private void heard(Worker worker, Report report) {
    switch (report) {
      case Report.Ready _ -> ready(worker);
      case Report.Unavailable unavailable -> {
        failures = limits.failuresInARow();
        whyUnavailable = unavailable.sentence();
        failAllWaiting(unavailable.sentence());
      }
      case Report.OfGathering about -> {
        GatheringRun run = worker.find(about);
        if (run != null) {
          heard(worker, run, about);
        }
      }
    }
  }

  private void heard(Worker worker, GatheringRun run, Report.OfGathering about) {
    boolean judgedBefore = run.judged();
    run.hear(about);
    if (about instanceof Report.Closed) {
      failures = 0;
      worker.closed(run);
      endIfDrained(worker);
    } else if (!judgedBefore) {
      closeJudged(run);
    }
  }

  /** Completes when the first worker is ready, or is known not to become so. */
  CompletableFuture<Void> settled() {
    return settled;
  }

  private void ready(Worker worker) {
    worker.becomesReady();
    settled.complete(null);
    whyUnavailable = null;
    if (worker == successor) {
      Worker worn = current;
      current = successor;
      successor = null;
      if (worn != null) {
        endIfDrained(worn);
      }
    }
    if (worker == current) {
      List<GatheringRun> runs = List.copyOf(waiting);
      waiting.clear();
      runs.forEach(run -> send(worker, run));
    }
  }

  /** Tells the worker to close what has its verdict; one that does not obey is hung. */
  private void closeJudged(GatheringRun run) {
    for (Worker worker : alive) {
      if (run.judged() && worker.holds(run) && run.beginsClosing()) {
        worker.close(run);
        loop.after(
            limits.closedWithin(),
            () -> {
              if (worker.holds(run)) {
                kill(worker);
              }
            });
      }
    }
  }

  private void endIfDrained(Worker worker) {
    if (worker != current && worker != successor && worker.idle()) {
      worker.process().end();
      loop.after(limits.exitWithin(), worker.process()::kill);
    }
  }

  /** Another one takes what it has not begun: a hung worker tells nothing of a server. */
  private void kill(Worker worker) {
    worker.process().kill();
    replace(worker);
    worker.takeBack().forEach(this::admit);
  }

  private void exited(Worker worker) {
    alive.remove(worker);
    worker.lost();
    replace(worker);
  }

  private void replace(Worker worker) {
    if (worker == successor) {
      successor = null;
    }
    if (worker == current) {
      current = successor;
      successor = null;
      failures++;
      if (failures < limits.failuresInARow()) {
        startCurrent();
      } else if (current == null) {
        failAllWaiting(
            whyUnavailable == null
                ? "libwebrtc ended %d times in a row.".formatted(failures)
                : whyUnavailable);
      }
    }
  }

  private void failAllWaiting(String sentence) {
    settled.complete(null);
    List.copyOf(waiting).forEach(run -> run.unavailable(sentence));
    waiting.clear();
  }

  private void endAll() {
    closed = true;
    waiting.forEach(GatheringRun::cancelled);
    waiting.clear();
    for (Worker worker : alive) {
      worker.open().forEach(GatheringRun::cancelled);
      worker.process().end();
    }
    current = null;
    successor = null;
    for (Worker worker : List.copyOf(alive)) {
      awaitExit(worker);
      worker.lost();
    }
  }

  private void awaitExit(Worker worker) {
    try {
      if (!worker.process().awaitExit(limits.exitWithin())) {
        worker.process().kill();
        worker.process().awaitExit(limits.exitWithin());
      }
    } catch (InterruptedException hurried) {
      worker.process().kill();
    }
  }
}
