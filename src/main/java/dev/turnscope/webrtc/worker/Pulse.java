package dev.turnscope.webrtc.worker;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells how long this process really ran: it may be stopped, or on a computer whose processors are
 * all taken. What libwebrtc did not hear meanwhile is no server's silence.
 */
final class Pulse {
  private static final Duration PERIOD = Duration.ofMillis(50);

  /** Timers are late by some milliseconds on a computer at rest. */
  private static final Duration HARMLESS = Duration.ofMillis(50);

  private long heldUp;
  private long lastBeat = System.nanoTime();

  private Pulse() {}

  static Pulse start() {
    Pulse pulse = new Pulse();
    Thread.ofPlatform().daemon().name("pulse").start(pulse::beat);
    return pulse;
  }

  Run startRun() {
    return new Run(this, System.nanoTime(), heldUp());
  }

  /**
   * The time since a moment, less that in which the process was held up.
   *
   * @param start on the system's nanosecond clock
   * @param heldUpBefore in nanoseconds
   */
  record Run(Pulse pulse, long start, long heldUpBefore) {

    Duration length() {
      return Duration.ofNanos(System.nanoTime() - start - (pulse.heldUp() - heldUpBefore));
    }
  }

  private void beat() {
    while (true) {
      LockSupport.parkNanos(PERIOD.toNanos());
      count();
    }
  }

  private synchronized void count() {
    long now = System.nanoTime();
    heldUp += lateness(now);
    lastBeat = now;
  }

  /** With what is not over yet: whoever asks may run before the beat does. */
  private synchronized long heldUp() {
    return heldUp + lateness(System.nanoTime());
  }

  private long lateness(long now) {
    long late = now - lastBeat - PERIOD.toNanos();
    return late > HARMLESS.toNanos() ? late : 0;
  }
}
