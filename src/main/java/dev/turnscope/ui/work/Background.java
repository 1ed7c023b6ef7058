package dev.turnscope.ui.work;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs blocking work on virtual threads and hands its outcome to the FX thread. */
public final class Background implements AutoCloseable {
  private final Executor fx;
  private final Set<Job> jobs = ConcurrentHashMap.newKeySet();

  /**
   * @param fx runs things on the FX thread, in order
   */
  public Background(Executor fx) {
    this.fx = fx;
  }

  /** Work that may block, and ends on an interrupt. */
  @FunctionalInterface
  public interface Work<T> {
    T get() throws Unavailable, InterruptedException;
  }

  /** Starts work; its outcome comes on the FX thread, unless the job was cancelled before. */
  public <T> Job run(String name, Work<T> work, Consumer<T> done, Consumer<Unavailable> failed) {
    Job job = new Job(name, () -> outcome(work, done, failed));
    jobs.add(job);
    job.thread.start();
    return job;
  }

  /** Runs something on the FX thread. */
  public void onFx(Runnable action) {
    fx.execute(action);
  }

  /** Cancels all that is under way. */
  @Override
  public void close() {
    jobs.forEach(Job::cancel);
  }

  private static <T> Runnable outcome(
      Work<T> work, Consumer<T> done, Consumer<Unavailable> failed) {
    try {
      T value = work.get();
      return () -> done.accept(value);
    } catch (Unavailable unavailable) {
      return () -> failed.accept(unavailable);
    } catch (InterruptedException cancelled) {
      return () -> {};
    } catch (RuntimeException fault) {
      return () -> failed.accept(Unavailable.ofFault(fault));
    }
  }

  /** Work that is under way. */
  public final class Job {
    private final Thread thread;
    private volatile boolean cancelled;

    private Job(String name, Supplier<Runnable> work) {
      thread =
          Thread.ofVirtual()
              .name(name)
              .unstarted(
                  () -> {
                    deliver(work.get());
                    jobs.remove(this);
                  });
    }

    /** Interrupts the work and drops its outcome. */
    public void cancel() {
      cancelled = true;
      thread.interrupt();
    }

    private void deliver(Runnable outcome) {
      fx.execute(
          () -> {
            if (!cancelled) {
              outcome.run();
            }
          });
    }
  }
}
