package dev.turnscope.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When the worker's process is there. */
@Timeout(60)
class LazyEnginesTest {
  private final Set<ProcessHandle> before = children();

  @Test
  void thereIsNoWorkerBeforeItIsAskedFor() {
    try (LazyEngines engines = new LazyEngines()) {
      assertEquals(before, children(), engines::toString);
    }
  }

  @Test
  void preparedTwiceItStartsOneWorkerAndEndsIt() throws InterruptedException {
    try (LazyEngines engines = new LazyEngines()) {
      engines.prepare();
      engines.prepare();
      engines.awaitStart();

      assertEquals(before.size() + 1, children().size());
    }
    assertEquals(before, children());
  }

  @Test
  void whoWaitsForItStartsIt() throws InterruptedException {
    try (LazyEngines engines = new LazyEngines()) {
      engines.awaitStart();

      assertEquals(before.size() + 1, children().size());
    }
  }

  @Test
  void onceClosedItStartsNoMore() {
    LazyEngines engines = new LazyEngines();
    engines.close();

    engines.prepare();

    assertEquals(before, children());
    assertThrows(IllegalStateException.class, engines::awaitStart);
  }

  private static Set<ProcessHandle> children() {
    return ProcessHandle.current().children().collect(Collectors.toSet());
  }
}
