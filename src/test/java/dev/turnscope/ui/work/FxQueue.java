package dev.turnscope.ui.work;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Stands for the FX thread: what is handed to it runs on the test's own thread, in order. */
public final class FxQueue implements Executor {
  private static final long PATIENCE_SECONDS = 10;

  private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();

  @Override
  public void execute(Runnable action) {
    queue.add(action);
  }

  /** Runs what comes until the condition holds. */
  public void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      next();
    }
  }

  /** Runs the next thing that comes. */
  public void next() {
    try {
      Runnable action = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertNotNull(action, "nothing came to the FX thread");
      action.run();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }
}
