package dev.turnscope.probe;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Allocations that are being given back in the background. */
final class Releases {
  private final Set<Thread> underWay = ConcurrentHashMap.newKeySet();

  void start(Runnable release) {
    Thread thread = Thread.ofVirtual().name("probe-release").unstarted(() -> run(release));
    underWay.add(thread);
    thread.start();
  }

  /** Ends those that are not answered in time: their server ends the allocation at its lifetime. */
  void close(Duration patience) {
    StageClock clock = new StageClock(patience);
    List<Thread> threads = List.copyOf(underWay);
    try {
      for (Thread thread : threads) {
        if (!thread.join(clock.remaining())) {
          break;
        }
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    threads.forEach(Thread::interrupt);
  }

  private void run(Runnable release) {
    try {
      release.run();
    } finally {
      underWay.remove(Thread.currentThread());
    }
  }
}
