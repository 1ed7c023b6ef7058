package dev.turnscope.lab.http;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A thread for each HTTP exchange, from its first byte to its answer, and no longer than a
 * deadline: a client that sends by the spoonful is cut off.
 */
final class BoundedExchanges implements Executor, AutoCloseable {
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("lab-http-", 0).factory());
  private final ScheduledThreadPoolExecutor deadlines =
      new ScheduledThreadPoolExecutor(1, Thread.ofVirtual().name("lab-http-deadlines").factory());
  private final Semaphore places;
  private final Duration deadline;

  /**
   * @param most at once: the connections of more are closed
   */
  BoundedExchanges(int most, Duration deadline) {
    this.places = new Semaphore(most);
    this.deadline = deadline;
    deadlines.setRemoveOnCancelPolicy(true);
  }

  @Override
  public void execute(Runnable exchange) {
    if (!places.tryAcquire()) {
      throw new RejectedExecutionException("too many at once");
    }
    try {
      threads.execute(() -> run(exchange));
    } catch (RejectedExecutionException closing) {
      places.release();
      throw closing;
    }
  }

  private void run(Runnable exchange) {
    try {
      // An interrupt closes the connection that is read or written.
      Future<?> end =
          deadlines.schedule(
              Thread.currentThread()::interrupt, deadline.toMillis(), TimeUnit.MILLISECONDS);
      try {
        exchange.run();
      } finally {
        end.cancel(false);
      }
    } finally {
      places.release();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    deadlines.shutdownNow();
  }
}
