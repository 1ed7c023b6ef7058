package dev.turnscope.soak;

import dev.turnscope.testing.Workers;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The peaks of each worker that there was. A worker leaks a little with every connection and is
 * replaced after a number of them: what may not grow is the peak of one life after another.
 */
final class WorkerLives {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final Map<Long, Life> lives = new LinkedHashMap<>();
  private int mostAtOnce;

  /**
   * One worker's.
   *
   * @param lastCheck the last check after which it was seen
   */
  record Life(int lastCheck, long peakKb, long threads) {

    private Life with(int check, Footprint now) {
      return new Life(check, Math.max(peakKb, now.peakKb()), Math.max(threads, now.threads()));
    }
  }

  void look(int check) {
    List<ProcessHandle> workers = Workers.all();
    mostAtOnce = Math.max(mostAtOnce, workers.size());
    for (ProcessHandle worker : workers) {
      try {
        Footprint now = Footprint.of(worker);
        lives.put(
            worker.pid(), lives.getOrDefault(worker.pid(), new Life(0, 0, 0)).with(check, now));
      } catch (IOException goneMeanwhile) {
        continue;
      }
    }
  }

  /** The fewest that the worker has in a while without a check. */
  static long descriptorsAtRest(Duration within) throws InterruptedException {
    long end = System.nanoTime() + within.toNanos();
    long fewest = Long.MAX_VALUE;
    while (System.nanoTime() < end) {
      for (ProcessHandle worker : Workers.all()) {
        try {
          fewest = Math.min(fewest, Footprint.of(worker).descriptors());
        } catch (IOException goneMeanwhile) {
          continue;
        }
      }
      Thread.sleep(LOOK_AGAIN);
    }
    return fewest;
  }

  int count() {
    return lives.size();
  }

  /** One that serves, one that takes over, one that still closes. */
  int mostAtOnce() {
    return mostAtOnce;
  }

  /** The medians of the lives that ended by a check: whole ones, so the last is left out. */
  Life medianUpTo(int check) {
    return median(whole().stream().filter(life -> life.lastCheck() <= check).toList());
  }

  /** The medians of the last whole lives. */
  Life medianOfTheLast(int number) {
    List<Life> whole = whole();
    return median(whole.subList(Math.max(0, whole.size() - number), whole.size()));
  }

  private List<Life> whole() {
    List<Life> all = new ArrayList<>(lives.values());
    return all.subList(0, Math.max(0, all.size() - 2));
  }

  private static Life median(List<Life> some) {
    return new Life(
        some.isEmpty() ? 0 : some.getLast().lastCheck(),
        median(some.stream().mapToLong(Life::peakKb).sorted().toArray()),
        median(some.stream().mapToLong(Life::threads).sorted().toArray()));
  }

  private static long median(long[] sorted) {
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
