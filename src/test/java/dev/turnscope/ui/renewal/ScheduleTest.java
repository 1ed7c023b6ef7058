package dev.turnscope.ui.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Secret;
import dev.turnscope.model.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "300, 270", // half a minute before the end
    "90, 60",
    "60, 40", // of a short life, when two thirds are over
    "30, 20",
    "3, 5", // not more often than every five seconds
    "-10, 5"
  })
  void theNextListIsDueBeforeTheCredentialsEnd(int ttl, int due) {
    assertEquals(Duration.ofSeconds(due), Schedule.next(list(ttl), NOW));
  }

  @Test
  void theEarliestEndCounts() {
    assertEquals(Duration.ofSeconds(60), Schedule.next(list(300, 90, 600), NOW));
  }

  @Test
  void whatNeverEndsIsNeverDue() {
    assertNull(Schedule.next(list(), NOW));
  }

  @Test
  void thePausesBetweenFailuresGrow() {
    assertEquals(
        List.of(5L, 10L, 20L, 40L),
        IntStream.range(1, Schedule.MOST_FAILURES)
            .mapToObj(failures -> Schedule.pauseAfter(failures).toSeconds())
            .toList());
  }

  private static IceServerList list(int... ttls) {
    List<IceServer> servers =
        IntStream.of(ttls)
            .mapToObj(
                ttl ->
                    new IceServer(
                        List.of(ListedUri.read("turn:192.0.2.1:443")),
                        new Credentials(new Secret("u"), new Secret("p")),
                        Duration.ofSeconds(ttl),
                        NOW.plusSeconds(ttl)))
            .toList();
    return new IceServerList(Source.servers(), servers, NOW, List.of(), List.of());
  }
}
