package dev.turnscope.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceError;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DiagnosisTest {
  private static final String UDP = "turn:turn.example.org:443?transport=udp";
  private static final String TCP = "turn:turn.example.org:443?transport=tcp";
  private static final String TLS = "turns:turn.example.org:443?transport=tcp";
  private static final String DTLS = "turns:turn.example.org:443?transport=udp";
  private static final String STUN = "stun:stun.example.org:443";
  private static final String LOW_PORT = "turn:turn.example.org:500?transport=udp";

  @Test
  void aRelayCandidateMeansThatTheUriWorks() {
    UriResult result = judge(UDP, relayed(), ProbeResult.notTested());

    assertEquals(Verdict.WORKS, result.verdict());
    assertNull(result.cause());
    assertEquals("203.0.113.5:50384", result.relayedAddress());
    assertEquals("", result.nextStep());
  }

  @Test
  void aDisagreementOfTheEnginesIsSaid() {
    UriResult result = judge(UDP, relayed(), probe(Verdict.FAILS, Cause.DNS_FAILED, Stage.DNS));

    assertEquals(Verdict.WORKS, result.verdict());
    assertTrue(result.explanation().contains("own connection to it failed"), result.explanation());
  }

  @Test
  void whatWasNotTestedIsNeverSaidToWork() {
    UriResult result =
        judge(
            DTLS, WebrtcResult.notTested(Cause.UNSUPPORTED_TRANSPORT, ""), ProbeResult.notTested());

    assertEquals(Verdict.NOT_TESTED, result.verdict());
    assertEquals(Cause.UNSUPPORTED_TRANSPORT, result.cause());
  }

  @ParameterizedTest
  @CsvSource({
    "300, REDIRECTED",
    "401, UNAUTHORIZED",
    "403, FORBIDDEN",
    "437, ALLOCATION_MISMATCH",
    "438, STALE_NONCE",
    "486, QUOTA_REACHED",
    "500, SERVER_ERROR",
    "508, INSUFFICIENT_CAPACITY",
  })
  void aStunErrorCodeIsADefiniteNo(int code, Cause cause) {
    UriResult result = judge(UDP, failed(new IceError(code, "text")), ProbeResult.notTested());

    assertEquals(Verdict.FAILS, result.verdict());
    assertEquals(cause, result.cause());
  }

  @Test
  void aServersErrorIsToldInItsWordsWhicheverEngineHeardThem() {
    ProbeResult refused = probe(Verdict.FAILS, Cause.SERVER_ERROR, Stage.ALLOCATE);

    assertEquals("seen so.", judge(UDP, silent(), refused).explanation());
    assertEquals("seen so.", judge(UDP, failed(new IceError(500, "a")), refused).explanation());
    assertEquals(
        "The server answers with an error: 500 a.",
        judge(UDP, failed(new IceError(500, "a")), ProbeResult.notTested()).explanation());
  }

  @Test
  void refusedCredentialsWhoseEndHasPassedHaveExpired() {
    UriResult result =
        judge(UDP, Lists.EXPIRED, failed(new IceError(401, "")), ProbeResult.notTested());

    assertEquals(Cause.CREDENTIALS_EXPIRED, result.cause());
    assertTrue(result.explanation().contains("10 minutes ago"), result.explanation());
  }

  @Test
  void credentialsThatOnlyThisClockCallsExpiredMayStillWork() {
    assertEquals(
        Verdict.WORKS, judge(UDP, Lists.EXPIRED, relayed(), ProbeResult.notTested()).verdict());
  }

  @Test
  void silenceIsNoAnswerAndNotAFailure() {
    assertEquals(Cause.UDP_SILENT, judge(UDP, silent(), ProbeResult.notTested()).cause());
    assertEquals(Cause.TURN_SILENT, judge(TCP, silent(), ProbeResult.notTested()).cause());
    assertEquals(Verdict.NO_ANSWER, judge(UDP, silent(), ProbeResult.notTested()).verdict());
  }

  @Test
  void aMissingWayIsThisComputersAndNotTheServers() {
    UriResult result =
        judge(TCP, silent(), probe(Verdict.FAILS, Cause.NETWORK_UNREACHABLE, Stage.CONNECT));

    assertEquals(Cause.NETWORK_UNREACHABLE, result.cause());
    assertTrue(
        result.explanation().startsWith("This computer has no way to "), result.explanation());
  }

  @Test
  void theProbeDecidesWhatLibwebrtcCannotSpeak() {
    WebrtcResult outOfReach = WebrtcResult.notTested(Cause.UNSUPPORTED_TRANSPORT, "");
    UriResult works =
        judge(
            DTLS,
            outOfReach,
            new ProbeResult(
                Verdict.WORKS,
                null,
                List.of(),
                "203.0.113.5:50385",
                null,
                null,
                List.of(),
                List.of()));

    assertEquals(Verdict.WORKS, works.verdict());
    assertEquals("203.0.113.5:50385", works.relayedAddress());
    assertTrue(works.explanation().contains("speaks no TURN over DTLS"), works.explanation());
    assertEquals(
        Verdict.NO_ANSWER,
        judge(DTLS, outOfReach, probe(Verdict.NO_ANSWER, Cause.UDP_SILENT, Stage.HANDSHAKE))
            .verdict());
  }

  @Test
  void aRelayOfTheProbeAloneIsNoneThatAClientGets() {
    UriResult result = judge(UDP, silent(), probe(Verdict.WORKS, null, Stage.ALLOCATE));

    assertEquals(Verdict.NO_ANSWER, result.verdict());
    assertTrue(result.explanation().startsWith("Turnscope’s probe got "), result.explanation());
    assertEquals(
        Cause.PORT_NOT_ALLOWED,
        judge(LOW_PORT, failed(), probe(Verdict.WORKS, null, Stage.ALLOCATE)).cause());
  }

  @Test
  void whatTheServerSaidToLibwebrtcIsTheCauseAlsoWhereTheProbeHasARelay() {
    UriResult result =
        judge(UDP, failed(new IceError(486, "")), probe(Verdict.WORKS, null, Stage.ALLOCATE));

    assertEquals(Verdict.FAILS, result.verdict());
    assertEquals(Cause.QUOTA_REACHED, result.cause());
  }

  @Test
  void aCrashOfLibwebrtcIsNotCoveredUpByTheProbe() {
    UriResult result =
        judge(
            UDP,
            WebrtcResult.notTested(Cause.ENGINE_CRASHED, ""),
            probe(Verdict.WORKS, null, Stage.ALLOCATE));

    assertEquals(Verdict.NOT_TESTED, result.verdict());
    assertEquals(Cause.ENGINE_CRASHED, result.cause());
  }

  @Test
  void theProbeTellsTheCausesForWhichLibwebrtcHasOneText() {
    WebrtcResult oneText =
        failed(new IceError(IceError.UNREACHABLE, "Failed to establish connection"));

    assertEquals(
        Cause.TCP_REFUSED,
        judge(TCP, oneText, probe(Verdict.FAILS, Cause.TCP_REFUSED, Stage.CONNECT)).cause());
    assertEquals(
        Cause.DNS_FAILED,
        judge(TCP, oneText, probe(Verdict.FAILS, Cause.DNS_FAILED, Stage.DNS)).cause());
  }

  @Test
  void aCertificateThatThisComputerRefusesIsADefiniteNo() {
    UriResult result =
        judge(
            TLS,
            WebrtcResult.notTested(null, ""),
            probe(Verdict.FAILS, Cause.CERTIFICATE_UNTRUSTED, Stage.HANDSHAKE));

    assertEquals(Verdict.FAILS, result.verdict());
    assertEquals(Cause.CERTIFICATE_UNTRUSTED, result.cause());
  }

  @Test
  void aPortThatLibwebrtcDropsIsNamed() {
    assertEquals(
        Cause.PORT_NOT_ALLOWED, judge(LOW_PORT, failed(), ProbeResult.notTested()).cause());
    assertEquals(Cause.NO_CANDIDATE, judge(UDP, failed(), ProbeResult.notTested()).cause());
  }

  /** It waits then for an interface or an address family that has no way to the server. */
  @Test
  void libwebrtcsSilenceOnAnAddressOfThisComputersOwnIsNotAboutTheServer() {
    WebrtcResult hosts =
        webrtc(
            Verdict.NO_ANSWER,
            List.of(host("198.51.100.7:40000"), host("[2001:db8::7]:40001")),
            List.of());

    assertEquals(Verdict.WORKS, judge(STUN, hosts, seenAs("198.51.100.7:50000")).verdict());
    assertEquals(
        Verdict.WORKS, judge(STUN, hosts, seenAs("[2001:db8:0:0:0:0:0:7]:50000")).verdict());
    assertEquals(Verdict.NO_ANSWER, judge(STUN, hosts, seenAs("203.0.113.5:50000")).verdict());
  }

  @Test
  void aServerWithoutCredentialsAndAMalformedUriNeedNoEngine() {
    assertEquals(
        Cause.CREDENTIALS_MISSING, Diagnosis.withoutEngines(item(UDP, null), Lists.NOW).cause());
    assertEquals(
        Cause.BAD_URI,
        Diagnosis.withoutEngines(item("TURN:turn.example.org", null), Lists.NOW).cause());
  }

  @ParameterizedTest
  @EnumSource(Cause.class)
  void everyCauseHasASentenceWithoutASecret(Cause cause) {
    UriResult result =
        judge(UDP, WebrtcResult.notTested(null, ""), probe(Verdict.FAILS, cause, Stage.DNS));

    assertTrue(result.explanation().endsWith("."), result.explanation());
    assertFalse(result.toString().contains("marker"), result.toString());
  }

  private static UriResult judge(String uri, WebrtcResult webrtc, ProbeResult probe) {
    return judge(uri, Lists.VALID, webrtc, probe);
  }

  private static UriResult judge(
      String uri, Credentials credentials, WebrtcResult webrtc, ProbeResult probe) {
    return Diagnosis.of(item(uri, credentials), webrtc, probe, Duration.ofMillis(60), Lists.NOW);
  }

  private static CheckPlan.Item item(String uri, @Nullable Credentials credentials) {
    return Lists.plan(Lists.server(credentials, uri)).items().getFirst();
  }

  private static WebrtcResult relayed() {
    IceCandidate candidate =
        new IceCandidate("relay", "203.0.113.5:50384", "udp", 55, "candidate:1 …");
    return webrtc(Verdict.WORKS, List.of(candidate), List.of());
  }

  private static IceCandidate host(String address) {
    return new IceCandidate("host", address, "udp", 1, "candidate:2 …");
  }

  private static ProbeResult seenAs(String reflexiveAddress) {
    return new ProbeResult(
        Verdict.WORKS, null, List.of(), null, reflexiveAddress, null, List.of(), List.of());
  }

  private static WebrtcResult failed(IceError... errors) {
    return webrtc(Verdict.FAILS, List.of(), List.of(errors));
  }

  private static WebrtcResult silent() {
    return webrtc(Verdict.NO_ANSWER, List.of(), List.of());
  }

  private static WebrtcResult webrtc(
      Verdict verdict, List<IceCandidate> candidates, List<IceError> errors) {
    return new WebrtcResult(verdict, null, Duration.ofMillis(55), candidates, errors, "");
  }

  private static ProbeResult probe(Verdict verdict, @Nullable Cause cause, Stage stage) {
    return new ProbeResult(
        verdict,
        cause,
        List.of(
            new StageResult(
                stage,
                Duration.ZERO,
                Duration.ofMillis(3),
                verdict == Verdict.WORKS ? StageResult.Outcome.OK : StageResult.Outcome.FAILED,
                "seen so")));
  }
}
