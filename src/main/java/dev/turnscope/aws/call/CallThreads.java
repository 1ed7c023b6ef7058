package dev.turnscope.aws.call;

import dev.turnscope.aws.explanation.SilenceFailures;
import dev.turnscope.aws.failure.AwsCall;
import dev.turnscope.aws.failure.AwsFailure;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs each operation on a virtual thread of its own, so that the caller is free at the deadline or
 * when it is interrupted, also while a name is looked up or a credential process hangs.
 */
public final class CallThreads implements AutoCloseable {
  private final Set<FutureTask<?>> running = ConcurrentHashMap.newKeySet();

  /** Waits for what the work gives, until the deadline or an interrupt. */
  public <T> T run(AwsCall call, Duration deadline, Callable<T> work) throws AwsFailure {
    FutureTask<T> task = new FutureTask<>(work);
    running.add(task);
    try {
      Thread.ofVirtual().name("aws-call").start(task);
      return task.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw SilenceFailures.cancelled(call);
    } catch (CancellationException closed) {
      throw SilenceFailures.cancelled(call);
    } catch (TimeoutException late) {
      throw SilenceFailures.timedOut(call);
    } catch (ExecutionException failed) {
      throw failure(call, Objects.requireNonNullElse(failed.getCause(), failed));
    } finally {
      task.cancel(true);
      running.remove(task);
    }
  }

  /** Begins what nobody waits for: whoever began it takes what it has by then, and cancels it. */
  public <T> FutureTask<T> beside(Callable<T> work) {
    FutureTask<T> task =
        new FutureTask<>(work) {
          @Override
          protected void done() {
            running.remove(this);
          }
        };
    running.add(task);
    Thread.ofVirtual().name("aws-call-beside").start(task);
    return task;
  }

  @Override
  public void close() {
    running.forEach(task -> task.cancel(true));
  }

  private static AwsFailure failure(AwsCall call, Throwable thrown) {
    return switch (thrown) {
      case AwsFailure failure -> failure;
      case Error error -> throw error;
      default -> SilenceFailures.explain(call, thrown);
    };
  }
}
