package dev.turnscope.check;

import dev.turnscope.testing.Workers;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What befalls libwebrtc's workers, from a moment of a check on. */
enum WorkerFault {
  KILLED {
    @Override
    AutoCloseable strike() {
      Workers.all().forEach(ProcessHandle::destroyForcibly);
      return () -> {};
    }
  },
  STOPPED {
    @Override
    AutoCloseable strike() throws Exception {
      for (ProcessHandle worker : Workers.all()) {
        Workers.signal("STOP", worker);
      }
      return () -> {};
    }
  },
  STARVED {
    /** Each worker there is, later ones too, has the processor for a twentieth of the time. */
    @Override
    AutoCloseable strike() {
      CountDownLatch fed = new CountDownLatch(1);
      Thread starving =
          Thread.ofPlatform()
              .name("starving")
              .start(
                  () -> {
                    try {
                      starve(fed);
                    } catch (Exception failed) {
                      throw new IllegalStateException(failed);
                    }
                  });
      return () -> {
        fed.countDown();
        starving.join();
      };
    }
  };

  private static final long STILL_MS = 475;
  private static final long RUNNING_MS = 25;

  /** What is returned ends what goes on. */
  abstract AutoCloseable strike() throws Exception;

  private static void starve(CountDownLatch fed) throws Exception {
    boolean over = false;
    while (!over) {
      List<ProcessHandle> workers = Workers.all();
      signal("STOP", workers);
      over = fed.await(STILL_MS, TimeUnit.MILLISECONDS);
      signal("CONT", workers);
      over = over || fed.await(RUNNING_MS, TimeUnit.MILLISECONDS);
    }
  }

  private static void signal(String name, List<ProcessHandle> workers) throws Exception {
    for (ProcessHandle worker : workers) {
      if (worker.isAlive()) {
        Workers.signal(name, worker);
      }
    }
  }
}
