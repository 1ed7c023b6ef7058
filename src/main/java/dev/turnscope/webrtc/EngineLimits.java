package dev.turnscope.webrtc;

import java.time.Duration;

/**
 * The bounds within which the engine runs.
 *
 * @param readyWithin from a worker's start until libwebrtc is loaded
 * @param pingBefore the deadline, where there is that much time
 * @param answersWithin from the deadline until a pinged worker counts as hung
 * @param closedWithin from the order to close a connection until the worker confirms it
 * @param exitWithin from the order to end until the worker is gone
 * @param connections what one worker makes before another takes over
 * @param failuresInARow deaths of workers before the engine waits to be asked again
 */
record EngineLimits(
    Duration readyWithin,
    Duration pingBefore,
    Duration answersWithin,
    Duration closedWithin,
    Duration exitWithin,
    int connections,
    int failuresInARow) {

  /**
   * A worker is ready in about a second; a loaded machine with a virus scanner over the unpacked
   * library takes many. A ping is answered in milliseconds, and where the processors are busy
   * within the half second before the deadline; after two seconds more, nobody is there. A close
   * settles for half a second first, so one that takes three is hung. Each connection leaks about
   * 80 KB: 200 make 16 MB.
   */
  static final EngineLimits STANDARD =
      new EngineLimits(
          Duration.ofSeconds(30),
          Duration.ofMillis(500),
          Duration.ofSeconds(2),
          Duration.ofSeconds(3),
          Duration.ofSeconds(3),
          200,
          3);

  /** When to ping a worker that works towards this deadline. */
  Duration pingAfter(Duration deadline) {
    Duration half = deadline.dividedBy(2);
    return half.compareTo(pingBefore) < 0 ? half : deadline.minus(pingBefore);
  }
}
