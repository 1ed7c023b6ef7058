package dev.turnscope.store;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Saves a while after a change, on a thread of its own: many changes, one write of what is true
 * then. What could not be saved is tried again at the next change and at the end.
 */
final class Saver implements AutoCloseable {
  /** How long the end may wait for the disk. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** A virus scanner may hold a file for a moment. */
  private static final Duration SECOND_TRY = Duration.ofMillis(100);

  private final Work work;
  private final Consumer<IOException> failed;
  private final Duration pause;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("store").factory());
  private boolean unsaved;
  private boolean scheduled;
  private boolean failing;
  private boolean closed;

  /** Writes what is to be kept as it is now. */
  @FunctionalInterface
  interface Work {
    void save() throws IOException;
  }

  /**
   * @param failed hears of the first failure, and of the next only when a write succeeded between
   * @param pause from the first change to the write
   */
  Saver(Work work, Consumer<IOException> failed, Duration pause) {
    this.work = work;
    this.failed = failed;
    this.pause = pause;
  }

  /** There is something to save. Never blocks for the disk. */
  synchronized void changed() {
    unsaved = true;
    if (!scheduled && !closed) {
      scheduled = true;
      thread.schedule(this::save, pause.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  /** Saves what is not saved yet, and waits for it, but not for ever. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    Future<?> last = thread.submit(this::save);
    try {
      last.get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException diskHangs) {
      last.cancel(true);
    } catch (ExecutionException fault) {
      throw new IllegalStateException("saving failed by a fault of the program", fault.getCause());
    } finally {
      thread.shutdownNow();
    }
  }

  private void save() {
    synchronized (this) {
      scheduled = false;
      if (!unsaved) {
        return;
      }
      unsaved = false;
    }
    try {
      tryTwice();
      failing = false;
    } catch (IOException failure) {
      keepForLater();
      if (!failing) {
        failing = true;
        failed.accept(failure);
      }
    }
  }

  private void tryTwice() throws IOException {
    try {
      work.save();
    } catch (IOException held) {
      LockSupport.parkNanos(SECOND_TRY.toNanos());
      work.save();
    }
  }

  private synchronized void keepForLater() {
    unsaved = true;
  }
}
