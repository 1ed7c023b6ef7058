package dev.turnscope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Cause;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Role;
import dev.turnscope.model.Source;
import dev.turnscope.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunHistoryTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Source PASTED = Source.servers();
  private static final Source CHANNEL =
      new Source(Source.Kind.AWS, "front-door", "us-west-2", Role.VIEWER);

  private final List<StoreProblem> problems = new CopyOnWriteArrayList<>();
  @TempDir Path folder;

  @Test
  void keepsVerdictTimeAndCauseUntilTheNextStart() {
    String works = "turn:192.0.2.7:443?transport=udp";
    String silent = "turns:192.0.2.8:443?transport=tcp";
    try (RunHistory history = open(NOW)) {
      history.add(
          Reports.of(
              PASTED, NOW, Reports.works(works, 61), Reports.silent(silent, Cause.TCP_TIMEOUT)));
    }

    try (RunHistory next = open(NOW)) {
      assertEquals(
          List.of(new RunPoint(NOW, "192.0.2.7:443", Verdict.WORKS, Duration.ofMillis(61), null)),
          next.of(PASTED, uri(works)));
      assertEquals(
          List.of(
              new RunPoint(
                  NOW,
                  "192.0.2.8:443",
                  Verdict.NO_ANSWER,
                  Duration.ofSeconds(5),
                  Cause.TCP_TIMEOUT)),
          next.of(PASTED, uri(silent)));
    }
    assertEquals(List.of(), problems);
  }

  @Test
  void followsAChannelWhoseServersChangeTheirNames() {
    try (RunHistory history = open(NOW)) {
      history.add(check(CHANNEL, 1, "turn:a.example:443?transport=udp"));
      history.add(check(CHANNEL, 2, "turn:b.example:443?transport=udp"));

      assertEquals(
          List.of("a.example:443", "b.example:443"),
          servers(history, CHANNEL, "turn:c.example:443?transport=udp"));
    }
  }

  @Test
  void keepsTransportsSchemesChannelsAndRegionsApart() {
    Source elsewhere = new Source(Source.Kind.AWS, "front-door", "eu-west-1", Role.VIEWER);
    Source lab = new Source(Source.Kind.LAB, "front-door", "us-west-2", Role.VIEWER);
    try (RunHistory history = open(NOW)) {
      history.add(check(CHANNEL, 1, "turn:a.example:443?transport=udp"));

      for (String other :
          List.of(
              "turn:a.example:443?transport=tcp",
              "turns:a.example:443?transport=udp",
              "stun:a.example:443")) {
        assertEquals(List.of(), servers(history, CHANNEL, other));
      }
      for (Source other : List.of(elsewhere, lab, PASTED)) {
        assertEquals(List.of(), servers(history, other, "turn:a.example:443?transport=udp"));
      }
    }
  }

  @Test
  void tellsTheUrisOfAPastedListApart() {
    try (RunHistory history = open(NOW)) {
      history.add(check(PASTED, 1, "turn:A.example:443"));
      history.add(check(PASTED, 2, "turn:a.example:3478"));

      assertEquals(
          List.of("a.example:443"), servers(history, PASTED, "turn:a.EXAMPLE:443?transport=udp"));
    }
  }

  @Test
  void keepsNothingOfWhatWasNotTestedOrIsNoUri() {
    try (RunHistory history = open(NOW)) {
      history.add(
          Reports.of(
              PASTED,
              NOW,
              Reports.untested("turns:h:443?transport=udp"),
              Reports.works("turn:no uri", 1)));
    }

    assertTrue(Files.notExists(file()));
  }

  @Test
  void keepsTheLatestHundredPointsOfASeries() {
    try (RunHistory history = open(NOW)) {
      for (int i = 1; i <= 130; i++) {
        history.add(check(CHANNEL, i, "turn:h%d.example:443".formatted(i)));
      }

      List<String> kept = servers(history, CHANNEL, "turn:h.example:443");
      assertEquals(100, kept.size());
      assertEquals("h31.example:443", kept.getFirst());
      assertEquals("h130.example:443", kept.getLast());
    }
  }

  @Test
  void keepsTheFiveHundredSeriesThatRanLast() {
    try (RunHistory history = open(NOW)) {
      for (int i = 1; i <= 501; i++) {
        history.add(check(PASTED, i, "turn:h%d.example:443".formatted(i)));
      }

      assertEquals(List.of(), servers(history, PASTED, "turn:h1.example:443"));
      assertEquals(1, servers(history, PASTED, "turn:h2.example:443").size());
      assertEquals(1, servers(history, PASTED, "turn:h501.example:443").size());
    }
  }

  @Test
  void dropsWhatIsOlderThanNinetyDays() {
    String uri = "turn:h.example:443";
    try (RunHistory history = open(NOW)) {
      history.add(check(PASTED, 0, uri));
      history.add(check(PASTED, 60, uri));
    }

    try (RunHistory later = open(NOW.plus(Duration.ofDays(90)).plusSeconds(1))) {
      assertEquals(1, servers(later, PASTED, uri).size());
    }
    try (RunHistory muchLater = open(NOW.plus(Duration.ofDays(91)))) {
      assertEquals(List.of(), servers(muchLater, PASTED, uri));
    }
  }

  @Test
  void leavesOutBrokenPointsAlone() throws IOException {
    Files.writeString(
        file(),
        """
        {"schema": 1, "series": [3, {"points": []}, {"key": "turn udp h:443", "points": [
          7,
          {"startedAt": "yesterday", "verdict": "works", "elapsedMs": 1},
          {"startedAt": "2026-11-22T09:00:00Z", "verdict": "perhaps", "elapsedMs": 1},
          {"startedAt": "2026-11-22T09:00:00Z", "verdict": "works", "elapsedMs": -1},
          {"startedAt": "2026-11-22T09:00:00Z", "server": "h:443", "verdict": "no-answer",
           "elapsedMs": 5000, "cause": "of-a-later-version"}]}]}
        """);

    try (RunHistory history = open(NOW)) {
      assertEquals(
          List.of(
              new RunPoint(
                  NOW.minus(Duration.ofHours(1)),
                  "h:443",
                  Verdict.NO_ANSWER,
                  Duration.ofSeconds(5),
                  null)),
          history.of(PASTED, uri("turn:h:443")));
    }
    assertEquals(List.of(), problems);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[[", "{\"schema\":9}"})
  void keepsAsideAFileThatItCannotUse(String text) throws IOException {
    Files.writeString(file(), text);

    try (RunHistory history = open(NOW)) {
      history.add(check(PASTED, 1, "turn:h:443"));
    }

    assertEquals(1, problems.size());
    assertEquals(text, Files.readString(folder.resolve("runs.json.broken")));
    assertTrue(Files.exists(file()));
  }

  private RunHistory open(Instant now) {
    return RunHistory.open(
        new StoreFolder(folder), Clock.fixed(now, ZoneOffset.UTC), problems::add);
  }

  private Path file() {
    return folder.resolve("runs.json");
  }

  private static CheckReport check(Source source, int seconds, String uri) {
    return Reports.of(source, NOW.plusSeconds(seconds), Reports.works(uri, 61));
  }

  private static List<String> servers(RunHistory history, Source source, String uri) {
    return history.of(source, uri(uri)).stream().map(RunPoint::server).toList();
  }

  private static IceUri uri(String text) {
    return (IceUri) ListedUri.read(text);
  }
}
