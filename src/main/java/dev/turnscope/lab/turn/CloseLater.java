package dev.turnscope.lab.turn;

import java.io.Closeable;
import java.time.Duration;

/** Closes something that takes too long, unless it is told in time that it does not. */
final class CloseLater implements AutoCloseable {
  private final Thread waiting;

  private CloseLater(Thread waiting) {
    this.waiting = waiting;
  }

  static CloseLater of(Closeable resource, Duration deadline) {
    return new CloseLater(
        Thread.ofVirtual().name("lab-deadline").start(() -> closeAfter(deadline, resource)));
  }

  private static void closeAfter(Duration deadline, Closeable resource) {
    try {
      Thread.sleep(deadline);
      StreamListener.closeQuietly(resource);
    } catch (InterruptedException inTime) {
      // It may go on.
    }
  }

  @Override
  public void close() {
    waiting.interrupt();
  }
}
