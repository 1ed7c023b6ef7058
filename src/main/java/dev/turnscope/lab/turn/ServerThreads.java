package dev.turnscope.lab.turn;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The virtual threads of one server. Close its sockets first: that ends what they wait for. */
public final class ServerThreads implements Executor, AutoCloseable {
  private static final Duration END = Duration.ofSeconds(5);

  private final ExecutorService executor;

  public ServerThreads(String name) {
    executor = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + "-", 0).factory());
  }

  @Override
  public void execute(Runnable task) {
    executor.execute(task);
  }

  @Override
  public void close() {
    executor.shutdownNow();
    try {
      executor.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
