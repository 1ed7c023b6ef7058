package dev.turnscope.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl+C interrupts the thread that opened this, and the process waits until that thread has tidied
 * up and closed this.
 */
final class Interruption implements AutoCloseable {
  /** A second as a rule; the engine gives a worker that hangs three to end before it is killed. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook;

  private Interruption(Thread thread) {
    hook = new Thread(() -> end(thread), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  static Interruption ofThisThread() {
    return new Interruption(Thread.currentThread());
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException endingAlready) {
      Thread.currentThread().interrupt();
    }
  }

  private void end(Thread thread) {
    thread.interrupt();
    try {
      closed.await(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException inAHurry) {
      Thread.currentThread().interrupt();
    }
  }
}
