package dev.turnscope.probe;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReleasesTest {

  @Test
  void endsAReleaseThatIsNeverAnswered() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    Releases releases = new Releases();
    releases.start(
        () -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException ended) {
            interrupted.countDown();
          }
        });

    releases.close(Duration.ofMillis(1));

    assertTrue(interrupted.await(5, TimeUnit.SECONDS));
  }
}
