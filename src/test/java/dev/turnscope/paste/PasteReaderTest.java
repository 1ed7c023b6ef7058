package dev.turnscope.paste;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Conclusion;
import dev.turnscope.model.Connects;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Source;
import dev.turnscope.report.ReportJson;
import dev.turnscope.report.ServerListJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasteReaderTest {
  private static final String LIST = "turn:h joe marker";
  private final PasteReader reader = new PasteReader(InstantSource.fixed(Instant.EPOCH));

  @Test
  void readsAListThatCanBeChecked() throws UnreadablePaste {
    IceServerList list = assertInstanceOf(Pasted.List.class, reader.read(LIST)).list();

    assertEquals(List.of(ListedUri.read("turn:h")), list.servers().getFirst().uris());
    assertEquals(Source.servers(), list.source());
  }

  @Test
  void readsASavedRunThatIsOnlyShown() throws UnreadablePaste {
    CheckReport run = run();

    assertEquals(new Pasted.Run(run), reader.read(ReportJson.write(run)));
    assertEquals(new Pasted.Run(run), reader.read("\uFEFF" + ReportJson.write(run)));
  }

  @Test
  void saysWhereASavedRunIsCutOff() {
    String cut = ReportJson.write(run()).substring(0, 100);

    assertTrue(
        refusal(cut).startsWith("The saved run is not whole: it breaks at line "), refusal(cut));
  }

  @Test
  void knowsAListThatTurnscopeSavedWithoutItsCredentials() throws UnreadablePaste {
    IceServerList list = assertInstanceOf(Pasted.List.class, reader.read(LIST)).list();

    assertEquals(
        "This list was saved by Turnscope, which keeps no usernames and passwords: give the list as"
            + " AWS or the application has it.",
        refusal(ServerListJson.write(list)));
  }

  @Test
  void readsTheEncodingsThatShellsWrite() throws Exception {
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      for (String mark : List.of("", "\uFEFF")) {
        byte[] bytes = (mark + LIST).getBytes(charset);
        assertInstanceOf(Pasted.List.class, reader.read(new ByteArrayInputStream(bytes)));
      }
    }
  }

  @Test
  void refusesOtherEncodingsAndBinaryFiles() {
    for (byte[] bytes :
        List.of(
            "turn:h joe märker".getBytes(ISO_8859_1), new byte[] {(byte) 0x89, 'P', 'N', 'G'})) {
      UnreadablePaste refused =
          assertThrows(UnreadablePaste.class, () -> reader.read(new ByteArrayInputStream(bytes)));
      assertEquals(
          "The text is in neither UTF-8 nor UTF-16: save it as UTF-8.", refused.sentence());
      assertNull(refused.getCause());
    }
  }

  @Test
  void refusesWhatIsTooLarge() throws IOException {
    String huge = " ".repeat(10 << 20);

    String sentence =
        "The text is larger than 8 MB: an ICE server list and a saved run are much smaller.";
    assertEquals(sentence, refusal(huge));
    assertEquals(
        sentence,
        assertThrows(
                UnreadablePaste.class,
                () -> reader.read(new ByteArrayInputStream(huge.getBytes(UTF_8))))
            .sentence());
    assertEquals(
        "The text is larger than 1024 KB: an ICE server list is much smaller.",
        refusal(" ".repeat(2 << 20)));
  }

  @Test
  void printsNoSecret() throws UnreadablePaste {
    assertFalse(reader.read(LIST).toString().contains("marker"));
  }

  private String refusal(String text) {
    UnreadablePaste refused = assertThrows(UnreadablePaste.class, () -> reader.read(text));
    assertNull(refused.getCause());
    return refused.sentence();
  }

  private static CheckReport run() {
    return new CheckReport(
        "Turnscope",
        Instant.EPOCH,
        Duration.ofMillis(12),
        Source.servers(),
        List.of(new CheckReport.Server(List.of("turn:h"), null, null)),
        List.of(),
        new Conclusion(Connects.UNKNOWN, "Nothing was checked.", List.of(), List.of(), List.of()),
        List.of());
  }
}
