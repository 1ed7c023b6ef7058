package dev.turnscope.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceError;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import dev.turnscope.webrtc.Gathering;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class GatheringsTest {
  private static final WebrtcResult RELAYED =
      new WebrtcResult(
          Verdict.WORKS,
          null,
          Duration.ofMillis(60),
          List.of(new IceCandidate("relay", "198.51.100.7:50000", "udp", 55, "candidate")),
          List.of(),
          "");
  private static final WebrtcResult UNREACHED =
      new WebrtcResult(
          Verdict.FAILS,
          null,
          Duration.ofMillis(3),
          List.of(),
          List.of(new IceError(IceError.UNREACHABLE, "no way")),
          "");

  @Test
  void timesCountFromTheStartOfTheUrisCheckNotOfLibwebrtcs() {
    try (Gatherings gatherings = gatherings(List.of(20L), RELAYED)) {
      WebrtcResult result = gatherings.result().join();

      assertEquals(Duration.ofMillis(80), result.elapsed());
      assertEquals(75, result.candidates().getFirst().elapsedMs());
    }
  }

  @Test
  void thoseOfASecondConnectionToo() {
    try (Gatherings gatherings = gatherings(List.of(0L, 2500L), UNREACHED, RELAYED)) {
      gatherings.again();

      assertEquals(Duration.ofMillis(2560), gatherings.result().join().elapsed());
    }
  }

  private static Gatherings gatherings(List<Long> begins, WebrtcResult... results) {
    Queue<Long> clock = new ArrayDeque<>(begins);
    Queue<WebrtcResult> found = new ArrayDeque<>(List.of(results));
    return new Gatherings(
        _ -> new Ended(CompletableFuture.completedFuture(found.remove())),
        () -> Duration.ofMillis(clock.remove()));
  }

  private record Ended(CompletableFuture<WebrtcResult> result) implements Gathering {

    @Override
    public CompletableFuture<Void> closed() {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void cancel() {
      // It is at its end.
    }
  }
}
