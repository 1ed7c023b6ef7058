package dev.turnscope.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Conclusion;
import dev.turnscope.model.MediaStorage;
import dev.turnscope.model.Source;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class ReportTextTest {

  @Test
  void givesTheAnswerFirstAndTheReasonBelowEachRow() {
    assertEquals(
        """
        Calls can connect from here, but not every TURN URI relays.

        The list
          • iceServers[1].urls[4] is a number: a URI in quotes was expected.

        Findings
          • One server is silent.

        What to ask for
          • Allow TCP to port 443 of 192.0.2.7.

        Clients
          • Browser: Uses every TURN server.

        Server 2: credentials valid for 4:54, until 2026-11-22 10:05:00 UTC
          ✓ works       udp   turn:192.0.2.7:443?transport=udp      61 ms  relay 203.0.113.5:50384
          ? no-answer   tls   turns:192.0.2.7:443?transport=tcp   5000 ms
                192.0.2.7:443 takes the connection, and never answers the TLS handshake.
              → Ask whether a firewall inspects or holds TLS on port 443.
          - not-tested  dtls  turns:192.0.2.7:443?transport=udp
                Not tested: libwebrtc cannot speak TURN over DTLS.
          ✗ fails             turn:?[31mh|`x                         0 ms
                The URI holds a space or a character that is not plain ASCII.
              → Correct this URI in the list.

        Channel front-door in us-west-2 as viewer. Asked at https://r-1a2b3c4d.kinesisvideo.us-west-2.amazonaws.com. Media storage: off. Checked at 2026-11-22 10:00:00 UTC in 5012 ms by Turnscope 0.1.0.
        """,
        ReportText.write(SampleReport.report(), TextStyle.PLAIN));
  }

  @Test
  void showsBelowEachRowWhatItRestsOnWhereAskedTo() {
    String text = ReportText.writeWithDetails(SampleReport.report(), TextStyle.PLAIN);

    String expected =
        """
          ✓ works       udp   turn:192.0.2.7:443?transport=udp      61 ms  relay 203.0.113.5:50384
                connect             ━━━━━━━━━━━      4 ms  192.0.2.7:443
                libwebrtc   works after 55 ms
                            55 ms  candidate:1 1 udp 41885439
                            error 701  TURN host lookup received error.
          ? no-answer   tls   turns:192.0.2.7:443?transport=tcp   5000 ms
                192.0.2.7:443 takes the connection, and never answers the TLS handshake.
              → Ask whether a firewall inspects or holds TLS on port 443.
                connect             ━━━━━━━━━━━      4 ms  192.0.2.7:443
                TLS         TLSv1.3 TLS_AES_256_GCM_SHA384
                certificate untrusted for turn.example.org, 192.0.2.7, issued by “CN=Example Authority”,
                            valid until 2027-01-01 00:00:00 UTC; judged by no store.
                libwebrtc   libwebrtc was not asked.
          - not-tested  dtls  turns:192.0.2.7:443?transport=udp
        """;
    assertTrue(text.contains(expected), text);
  }

  @Test
  void printsNoMoreThanAPersonReads() {
    CheckReport some = SampleReport.report();
    Conclusion conclusion = some.conclusion();
    CheckReport many =
        new CheckReport(
            some.app(),
            some.startedAt(),
            some.elapsed(),
            some.source(),
            some.servers(),
            some.results(),
            new Conclusion(
                conclusion.connects(),
                conclusion.headline(),
                Collections.nCopies(200, "One server is silent."),
                conclusion.requests(),
                conclusion.clients()),
            some.notices());

    String text = ReportText.write(many, TextStyle.PLAIN);

    assertEquals(12, text.lines().filter(line -> line.contains("One server")).count());
    assertTrue(text.contains("\n  … and 188 more.\n"), text);
  }

  @Test
  void tellsIntoWhichStreamMediaAreStoredAndWithTheDetailsWhyThatIsNotKnown() {
    CheckReport stored =
        with(new MediaStorage(MediaStorage.Status.ENABLED, "front-door-video", null));
    CheckReport unknown = with(MediaStorage.unknown("AWS did not say."));

    assertTrue(
        ReportText.write(stored, TextStyle.PLAIN)
            .contains(". Media storage: on, into the stream front-door-video. Checked"));
    assertFalse(ReportText.write(unknown, TextStyle.PLAIN).contains("Media storage"));
    assertTrue(
        ReportText.writeWithDetails(unknown, TextStyle.PLAIN)
            .contains(". Media storage: not known. AWS did not say. Checked"));
  }

  private static CheckReport with(MediaStorage storage) {
    CheckReport some = SampleReport.report();
    Source source = some.source();
    return new CheckReport(
        some.app(),
        some.startedAt(),
        some.elapsed(),
        new Source(
            source.kind(),
            source.channel(),
            source.region(),
            source.role(),
            source.endpoint(),
            storage,
            null),
        some.servers(),
        some.results(),
        some.conclusion(),
        some.notices());
  }

  @Test
  void staysWithinAsciiWhereTheTerminalShowsNoMore() {
    String text = ReportText.write(SampleReport.report(), new TextStyle(false, false));

    assertTrue(text.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f), text);
    assertTrue(text.contains("+ works"), text);
  }

  @Test
  void coloursForATerminalAndNeverPassesAStrangersCodesOn() {
    String text = ReportText.write(SampleReport.report(), new TextStyle(true, true));

    assertTrue(text.contains("\u001b[32m✓ works"), text);
    assertFalse(text.contains("turn:\u001b"), text);
  }
}
