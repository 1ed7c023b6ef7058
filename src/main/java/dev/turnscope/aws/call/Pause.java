package dev.turnscope.aws.call;

import java.time.Duration;

/** Waits between two questions. */
@FunctionalInterface
public interface Pause {
  Pause ASLEEP = Thread::sleep;

  void of(Duration time) throws InterruptedException;
}
