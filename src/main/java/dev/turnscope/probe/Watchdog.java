package dev.turnscope.probe;

import java.nio.channels.SocketChannel;
import java.time.Duration;

/**
 * Closes a channel when its time is over, so that whatever blocks on it returns. A read timeout
 * would begin anew with each byte.
 */
final class Watchdog implements AutoCloseable {
  private final Thread thread;
  private volatile boolean bitten;

  private Watchdog(SocketChannel channel, Duration time) {
    thread = Thread.ofVirtual().name("probe-watchdog").unstarted(() -> guard(channel, time));
  }

  static Watchdog over(SocketChannel channel, Duration time) {
    Watchdog watchdog = new Watchdog(channel, time);
    watchdog.thread.start();
    return watchdog;
  }

  /** Whether it was this watchdog that closed the channel. */
  boolean bitten() {
    return bitten;
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void guard(SocketChannel channel, Duration time) {
    try {
      Thread.sleep(time);
      bitten = true;
      Channels.close(channel);
    } catch (InterruptedException notNeeded) {
      Thread.currentThread().interrupt();
    }
  }
}
