package dev.turnscope.ui.source;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/**
 * Takes every other turn of the FX thread, and measures what the turns between its own cost.
 *
 * <p>It counts the thread's CPU time and not the time that passed: on a busy machine a turn is long
 * also because other processes have their turn, or because the garbage collector has. What the code
 * can be blamed for is what the thread itself computed. Turns that wait are seen by neither; the
 * rule that nothing on this thread waits is kept by {@code Background}.
 */
final class FxHeartbeat {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final CompletableFuture<Duration> ended = new CompletableFuture<>();
  private volatile boolean beating = true;
  private long before;
  private long longest;

  private FxHeartbeat() {}

  static FxHeartbeat start() {
    FxHeartbeat heartbeat = new FxHeartbeat();
    Platform.runLater(
        () -> {
          heartbeat.before = heartbeat.threads.getCurrentThreadCpuTime();
          Platform.runLater(heartbeat::beat);
        });
    return heartbeat;
  }

  /** The longest that the FX thread computed between two beats. */
  Duration stop() {
    beating = false;
    return ended.join();
  }

  private void beat() {
    long now = threads.getCurrentThreadCpuTime();
    longest = Math.max(longest, now - before);
    before = now;
    if (beating) {
      Platform.runLater(this::beat);
    } else {
      ended.complete(Duration.ofNanos(longest));
    }
  }
}
