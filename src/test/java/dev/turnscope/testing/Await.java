package dev.turnscope.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assertions;

/** Waits for a condition, asking again and again. */
public final class Await {
  private static final Duration PAUSE = Duration.ofMillis(20);

  private Await() {}

  public static void until(String what, Duration within, Callable<Boolean> condition)
      throws Exception {
    long end = System.nanoTime() + within.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        Assertions.fail("not within " + within.toMillis() + " ms: " + what);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
