package dev.turnscope.webrtc;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The one thread on which the engine's state changes. What runs on it does not block. */
final class Loop {
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofVirtual().name("webrtc-supervisor").factory());

  /** Whether the loop still takes it. */
  boolean run(Runnable task) {
    try {
      thread.execute(task);
      return true;
    } catch (RejectedExecutionException ended) {
      return false;
    }
  }

  /** From the loop itself only. */
  void after(Duration delay, Runnable task) {
    thread.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Runs a last task, drops what was scheduled, and waits for the thread's end. */
  void endWith(Runnable last) {
    boolean first =
        run(
            () -> {
              last.run();
              thread.shutdownNow();
            });
    if (first) {
      thread.close();
    }
  }
}
