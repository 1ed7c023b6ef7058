package dev.turnscope.lab;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads bring about. */
public final class Eventually {
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(10);

  private Eventually() {}

  public static void holds(BooleanSupplier condition) {
    Instant end = Instant.now().plus(DEADLINE);
    while (!condition.getAsBoolean()) {
      assertTrue(Instant.now().isBefore(end), () -> "not so within " + DEADLINE);
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
