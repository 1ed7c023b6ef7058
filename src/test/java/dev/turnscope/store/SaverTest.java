package dev.turnscope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.turnscope.testing.Await;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SaverTest {
  private static final Duration SHORT = Duration.ofMillis(20);
  private static final Duration ENDLESS = Duration.ofDays(1);

  private final AtomicInteger value = new AtomicInteger();
  private final AtomicInteger tries = new AtomicInteger();
  private final List<Integer> saved = new CopyOnWriteArrayList<>();
  private final List<IOException> failures = new CopyOnWriteArrayList<>();
  private volatile boolean diskFull;

  @Test
  void writesManyChangesOnceAndAsTheyAreThen() throws Exception {
    try (Saver saver = saver(Duration.ofMillis(200))) {
      for (int i = 0; i < 1000; i++) {
        value.incrementAndGet();
        saver.changed();
      }

      Await.until("saved", Duration.ofSeconds(10), () -> !saved.isEmpty());
    }
    assertEquals(List.of(1000), saved);
  }

  @Test
  void writesAChangeAfterAWriteToo() throws Exception {
    try (Saver saver = saver(SHORT)) {
      change(saver, 1);
      Await.until("saved", Duration.ofSeconds(10), () -> saved.equals(List.of(1)));

      change(saver, 2);
      Await.until("saved again", Duration.ofSeconds(10), () -> saved.equals(List.of(1, 2)));
    }
  }

  @Test
  void writesWhatIsLeftAtTheEndAndOnlyThat() {
    Saver saver = saver(ENDLESS);
    change(saver, 7);

    saver.close();
    change(saver, 8);
    saver.close();

    assertEquals(List.of(7), saved);
    saver(ENDLESS).close();
    assertEquals(List.of(7), saved);
  }

  @Test
  void tellsTheFirstFailureAndTriesAgainLater() throws Exception {
    diskFull = true;
    try (Saver saver = saver(SHORT)) {
      change(saver, 1);
      Await.until("told", Duration.ofSeconds(10), () -> failures.size() == 1);
      int before = tries.get();
      change(saver, 2);
      Await.until("tried again", Duration.ofSeconds(10), () -> tries.get() >= before + 2);
      diskFull = false;
    }
    assertEquals(1, failures.size());
    assertEquals(List.of(2), saved);
  }

  @Test
  void doesNotMindAFileThatIsHeldForAMoment() {
    AtomicInteger calls = new AtomicInteger();
    Saver saver =
        new Saver(
            () -> {
              if (calls.incrementAndGet() == 1) {
                throw new IOException("held");
              }
            },
            failures::add,
            SHORT);
    saver.changed();

    saver.close();

    assertEquals(2, calls.get());
    assertEquals(List.of(), failures);
  }

  @Test
  void endsThoughTheDiskHangs() {
    CountDownLatch never = new CountDownLatch(1);
    Saver saver =
        new Saver(
            () -> {
              try {
                never.await();
              } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
              }
            },
            failures::add,
            SHORT);
    saver.changed();

    assertTimeoutPreemptively(Duration.ofSeconds(20), saver::close);
  }

  private Saver saver(Duration pause) {
    return new Saver(this::save, failures::add, pause);
  }

  private void save() throws IOException {
    tries.incrementAndGet();
    if (diskFull) {
      throw new IOException("No space left on device");
    }
    saved.add(value.get());
  }

  private void change(Saver saver, int to) {
    value.set(to);
    saver.changed();
  }
}
