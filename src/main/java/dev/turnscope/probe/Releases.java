package dev.turnscope.probe;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Allocations that are being given back in the background. */
final class Releases {
  private final @Nullable Releases whole;
  private final Set<Thread> underWay = ConcurrentHashMap.newKeySet();

  Releases() {
    this(null);
  }

  private Releases(@Nullable Releases whole) {
    this.whole = whole;
  }

  /** Those of one run, which are among these too. */
  Releases ofOneRun() {
    return new Releases(this);
  }

  void start(Runnable release) {
    Thread thread = Thread.ofVirtual().name("probe-release").unstarted(() -> run(release));
    begun(thread);
    thread.start();
  }

  /** Waits for those under way, and lets those go on that are not answered in time. */
  void await(Duration patience) throws InterruptedException {
    StageClock clock = new StageClock(patience);
    for (Thread thread : List.copyOf(underWay)) {
      if (!thread.join(clock.remaining())) {
        return;
      }
    }
  }

  /** Ends those that are not answered in time: their server ends the allocation at its lifetime. */
  void close(Duration patience) {
    List<Thread> threads = List.copyOf(underWay);
    try {
      await(patience);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    threads.forEach(Thread::interrupt);
  }

  private void run(Runnable release) {
    try {
      release.run();
    } finally {
      ended(Thread.currentThread());
    }
  }

  private void begun(Thread release) {
    underWay.add(release);
    if (whole != null) {
      whole.begun(release);
    }
  }

  private void ended(Thread release) {
    underWay.remove(release);
    if (whole != null) {
      whole.ended(release);
    }
  }
}
