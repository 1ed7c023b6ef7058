package dev.turnscope.aws;

import java.time.Duration;

/** Waits between two questions. */
@FunctionalInterface
interface Pause {
  Pause ASLEEP = Thread::sleep;

  void of(Duration time) throws InterruptedException;
}
