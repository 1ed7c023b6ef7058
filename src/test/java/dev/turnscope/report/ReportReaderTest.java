package dev.turnscope.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Source;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ReportReaderTest {
  private static final int RANDOM_REPORTS = 200;

  @Test
  void readsBackWhatWasWritten() throws UnreadableReport {
    for (int seed = 0; seed < RANDOM_REPORTS; seed++) {
      CheckReport report = RandomReport.of(seed);
      String text = ReportJson.write(report);

      CheckReport read = ReportReader.read(text);

      assertEquals(report, read);
      assertEquals(text, ReportJson.write(read));
    }
  }

  @Test
  void readsAReportThatHasEverything() throws UnreadableReport {
    String text = ReportJson.write(SampleReport.report());

    assertEquals(text, ReportJson.write(ReportReader.read(text)));
  }

  @Test
  void readsARunOfAnEarlierVersionAndOneOfALater() throws UnreadableReport {
    String text = ReportJson.write(SampleReport.report());
    ObjectNode root = (ObjectNode) ReportJson.MAPPER.readTree(text);
    ObjectNode probe = (ObjectNode) root.path("results").path(0).path("probe");
    probe.remove("addresses");
    probe.remove("tls");
    root.putObject("more").put("of", "it");

    assertEquals(text, ReportJson.write(ReportReader.read(ReportJson.pretty(root))));
  }

  @Test
  void readsARunOfAVersionThatKeptNoEndpoint() throws UnreadableReport {
    ObjectNode root =
        (ObjectNode) ReportJson.MAPPER.readTree(ReportJson.write(SampleReport.report()));
    ((ObjectNode) root.path("source")).remove(List.of("endpoint", "mediaStorage"));

    Source source = ReportReader.read(ReportJson.pretty(root)).source();

    assertEquals("front-door", source.channel());
    assertNull(source.endpoint());
    assertNull(source.storage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "schema" : 1      | "schema" : 2        | The run was saved with schema 2, and this version of Turnscope reads schema 1: open it with the version that saved it.
          "schema" : 1      | "marker" : 1        | The saved run breaks at schema: a whole number was expected there.
          "startedAt"       | "marker"            | The saved run breaks at startedAt: a moment was expected there.
          2026-11-22T10:00:00.512Z | marker       | The saved run breaks at startedAt: a moment was expected there.
          2026-11-22T10:00:00.512Z | -999999999-01-01T00:00:00Z | The saved run breaks at startedAt: a moment was expected there.
          "elapsedMs" : 5012 | "elapsedMs" : -1   | The saved run breaks at elapsedMs: a time in milliseconds that a check can take was expected there.
          "elapsedMs" : 5012 | "elapsedMs" : 1e99 | The saved run breaks at elapsedMs: a whole number was expected there.
          "kind" : "aws"    | "kind" : "marker"   | The saved run breaks at source.kind: a word that this version knows was expected there.
          "kind" : "aws"    | "kind" : null       | The saved run breaks at source.kind: a word that this version knows was expected there.
          "channel" : "front-door" | "channel" : 7 | The saved run breaks at source.channel: a text was expected there.
          "works"           | "marker"            | The saved run breaks at results[0].verdict: a word that this version knows was expected there.
          "candidates" : [  | "candidates" : 7, "marker" : [ | The saved run breaks at results[0].webrtc.candidates: an array was expected there.
          "stages" : [      | "stages" : [ 7,     | The saved run breaks at results[0].probe.stages[0]: an object was expected there.
          "findings" : [    | "findings" : [ 7,   | The saved run breaks at conclusion.findings: an array of texts was expected there.
          "probe" :         | "marker" :          | The saved run breaks at results[0].probe: an object was expected there.
          "schema" : 1      | "schema" : 1 marker | The saved run is not whole: it breaks at line 2, column 16.
          """)
  void tellsWhereARunBreaksAndNeverQuotesIt(String good, String bad, String sentence) {
    String spaced = ReportJson.write(SampleReport.report()).replace("\": ", "\" : ");
    int at = spaced.indexOf(good);
    String broken = spaced.substring(0, at) + bad + spaced.substring(at + good.length());

    UnreadableReport unreadable =
        assertThrows(UnreadableReport.class, () -> ReportReader.read(broken));

    assertEquals(sentence, unreadable.sentence());
    assertNull(unreadable.getCause());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "[]", "null", "\"marker\""})
  void refusesWhatIsNoRun(String text) {
    assertEquals(
        "The text is not a saved run.",
        assertThrows(UnreadableReport.class, () -> ReportReader.read(text)).sentence());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"schema\":", "[", "{\"results\":[", "0", " ", "\"", "\\", "\0"})
  void givesUpOnAHostileTextInAMoment(String piece) {
    String text = "{\"schema\":1,\"results\":" + piece.repeat(4_000_000 / piece.length());

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThrows(UnreadableReport.class, () -> ReportReader.read(text)));
  }
}
