package dev.turnscope.ui.conclusion;

import static dev.turnscope.ui.work.Samples.TCP;
import static dev.turnscope.ui.work.Samples.UDP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.check.CheckPlan;
import dev.turnscope.model.Cause;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.ui.look.Tone;
import dev.turnscope.ui.work.Samples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final String DTLS = "turns:192.0.2.1:443?transport=udp";
  private static final String CHECKING = "Checking…";
  private static final String CONNECTS = "Calls can connect from here. Checking the rest…";

  private CheckPlan plan = CheckPlan.of(Samples.list());
  private final Map<Integer, UriResult> results = new HashMap<>();

  @Test
  void beforeTheFirstVerdictNothingIsSaidAndNoClientIsKnown() {
    assertSays(Tone.BUSY, CHECKING, "");
    assertEquals(List.of("Browser: not known yet", "KVS C SDK: not known yet"), clients());
  }

  @Test
  void aRelayOverTcpIsToldOfWhileUdpIsStillSilent() {
    results.put(1, Samples.works(TCP));

    assertSays(Tone.GOOD, CONNECTS, "A relay over TCP so far; no verdict yet over UDP.");
    assertEquals(List.of("Browser: gets a relay", "KVS C SDK: gets a relay"), clients());
  }

  @Test
  void onceEveryUdpUriWasInVainTheHeadlineSaysSo() {
    results.put(1, Samples.works(TCP));
    results.put(0, silent(UDP));

    assertSays(
        Tone.PARTLY,
        "Calls can connect from here, but get no relay over UDP. Checking the rest…",
        "A relay over TCP so far.");
  }

  @Test
  void aUdpUriThatWasNotTestedSaysNothingAboutUdp() {
    results.put(1, Samples.works(TCP));
    results.put(0, Samples.untested(UDP));

    assertSays(Tone.GOOD, CONNECTS, "A relay over TCP so far.");
  }

  @Test
  void aRelayOverDtlsIsNoneThatAClientCanUse() {
    plan = CheckPlan.of(Samples.list(UDP, DTLS));
    results.put(1, Samples.works(DTLS));

    assertSays(Tone.BUSY, CHECKING, "No relay so far.");
  }

  @Test
  void noRelayIsSaidOnlyWhenNothingThatAClientUsesIsOpen() {
    plan = CheckPlan.of(Samples.list(UDP, TCP, DTLS));
    results.put(0, silent(UDP));
    assertSays(Tone.BUSY, CHECKING, "No relay so far.");

    results.put(1, silent(TCP));
    assertSays(Tone.BAD, "No relay from here that a client can use. Checking the rest…", "");
  }

  @Test
  void credentialsThatAServerRefusesAreToldOfAtOnce() {
    results.put(0, Samples.fails(UDP));
    assertSays(Tone.BUSY, CHECKING, "A TURN server refuses the credentials.");

    results.put(
        1, Samples.result(TCP, Verdict.FAILS, Cause.CREDENTIALS_EXPIRED, Samples.refused()));
    assertEquals("A TURN server says that the credentials have expired.", statement().note());
  }

  @Test
  void aCancelledUriIsNotInVain() {
    results.put(0, Samples.result(UDP, Verdict.NOT_TESTED, Cause.CANCELLED, Samples.refused()));
    results.put(1, Samples.result(TCP, Verdict.NOT_TESTED, Cause.CANCELLED, Samples.refused()));

    assertEquals(CHECKING, statement().headline());
  }

  private void assertSays(Tone tone, String headline, String note) {
    Statement said = statement();
    assertEquals(headline, said.headline());
    assertEquals(note, said.note());
    assertEquals(tone, said.tone());
  }

  private List<String> clients() {
    return statement().clients().stream().map(Client::sentence).toList();
  }

  private Statement statement() {
    return Progress.of(plan, results, "");
  }

  private static UriResult silent(String uri) {
    return Samples.result(uri, Verdict.NO_ANSWER, Cause.UDP_SILENT, Samples.refused());
  }
}
