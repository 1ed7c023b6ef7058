package dev.turnscope.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Conclusion;
import dev.turnscope.model.Connects;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConclusionsTest {
  private static final String STUN = "stun:stun.kinesisvideo.us-west-2.amazonaws.com:443";
  private static final String A = "34-220-154-35.t-1a2b.kinesisvideo.us-west-2.amazonaws.com:443";
  private static final String B = "52-11-9-80.t-1a2b.kinesisvideo.us-west-2.amazonaws.com:443";
  private static final String A_UDP = "turn:" + A + "?transport=udp";
  private static final String A_TLS = "turns:" + A + "?transport=tcp";
  private static final String A_DTLS = "turns:" + A + "?transport=udp";
  private static final String B_UDP = "turn:" + B + "?transport=udp";
  private static final String B_TLS = "turns:" + B + "?transport=tcp";
  private static final CheckPlan PLAN =
      Lists.plan(
          new IceServer(List.of(ListedUri.read(STUN)), null, null, null),
          Lists.server(Lists.VALID, A_UDP, A_DTLS, A_TLS),
          Lists.server(Lists.VALID, B_UDP, B_TLS));

  private static final Map<String, Cause> ALL_WORK = Map.of(A_DTLS, Cause.UNSUPPORTED_TRANSPORT);

  @Test
  void aNetworkWhereAllWorksConnects() {
    Conclusion conclusion = conclude(ALL_WORK);

    assertEquals(Connects.YES, conclusion.connects());
    assertEquals(
        "Calls can connect from here: every TURN URI that was tested relays.",
        conclusion.headline());
    assertEquals(List.of(), conclusion.requests());
  }

  @Test
  void blockedUdpLeavesARelayOverTcpAndAsksForThePort() {
    Conclusion conclusion =
        conclude(
            Map.of(
                STUN, Cause.UDP_SILENT,
                A_UDP, Cause.UDP_SILENT,
                B_UDP, Cause.UDP_SILENT,
                A_DTLS, Cause.UNSUPPORTED_TRANSPORT));

    assertEquals(Connects.RELAY_ONLY, conclusion.connects());
    assertEquals(
        "Calls can connect from here, but only through a relay over TCP.", conclusion.headline());
    assertEquals(
        List.of(
            "Allow UDP to port 443 of *.kinesisvideo.us-west-2.amazonaws.com, and the answers back"
                + " in."),
        conclusion.requests());
  }

  @Test
  void oneDeadServerIsNamed() {
    Conclusion conclusion =
        conclude(
            Map.of(
                B_UDP, Cause.UDP_SILENT,
                B_TLS, Cause.TLS_SILENT,
                A_DTLS, Cause.UNSUPPORTED_TRANSPORT));

    assertEquals(Connects.YES, conclusion.connects());
    assertTrue(
        conclusion
            .findings()
            .contains("The server " + B + " answers on no transport, while another one works."),
        conclusion.findings().toString());
    assertEquals(
        List.of("Fetch the list again; if it still names " + B + ", report that server as down."),
        conclusion.requests());
  }

  @Test
  void refusedCredentialsAreTheHeadline() {
    assertEquals(
        "No relay from here: the TURN servers refuse the credentials of the list.",
        conclude(all(Cause.UNAUTHORIZED)).headline());
    assertEquals(
        "No relay from here: the credentials of the list have expired.",
        conclude(all(Cause.CREDENTIALS_EXPIRED)).headline());
  }

  /** Nothing was asked of a server then, so that none can be said not to answer. */
  @Test
  void whatKeepsEveryRequestFromLeavingIsTheHeadline() {
    assertEquals(
        "No relay from here: DNS gives no answer for the TURN servers’ names.",
        conclude(all(Cause.DNS_TIMEOUT)).headline());
    assertEquals(
        "No relay from here: DNS has no address for the TURN servers’ names.",
        conclude(all(Cause.DNS_FAILED)).headline());
    assertEquals(
        "No relay from here: this computer has no way to the TURN servers.",
        conclude(all(Cause.NETWORK_UNREACHABLE)).headline());
  }

  @Test
  void aWorkingStunServerLeavesItUnknownWhetherACallConnectsWithoutARelay() {
    assertEquals(Connects.UNKNOWN, conclude(all(Cause.UNAUTHORIZED)).connects());
  }

  @Test
  void nothingThatAnswersIsANo() {
    Conclusion conclusion =
        conclude(
            Map.of(
                STUN, Cause.UDP_SILENT,
                A_UDP, Cause.UDP_SILENT,
                A_DTLS, Cause.UNSUPPORTED_TRANSPORT,
                A_TLS, Cause.TCP_TIMEOUT,
                B_UDP, Cause.UDP_SILENT,
                B_TLS, Cause.TCP_TIMEOUT));

    assertEquals(Connects.NO, conclusion.connects());
    assertEquals("No relay from here: no TURN server answers.", conclusion.headline());
  }

  @Test
  void withoutAnEngineNothingIsClaimed() {
    Conclusion conclusion = conclude(all(Cause.ENGINE_CRASHED));

    assertEquals(Connects.UNKNOWN, conclusion.connects());
    assertEquals("Nothing can be said: libwebrtc did not run to its end.", conclusion.headline());
  }

  @Test
  void aCancelledRunSaysSo() {
    assertEquals(
        "The check was cancelled before it could tell.", conclude(all(Cause.CANCELLED)).headline());
  }

  @Test
  void aCancelledRunWithARelayClaimsNoMoreThanItSaw() {
    Conclusion conclusion = conclude(Map.of(B_UDP, Cause.CANCELLED, B_TLS, Cause.CANCELLED));

    assertEquals(
        "Calls can connect from here, but 2 of 5 TURN URIs have no verdict: the check was"
            + " cancelled.",
        conclusion.headline());
    assertEquals(List.of(), conclusion.findings());
  }

  @Test
  void aCrashAmongRelaysAsksForAnotherCheckAndNotForAPort() {
    Conclusion conclusion = conclude(Map.of(B_UDP, Cause.ENGINE_CRASHED));

    assertEquals(
        "Calls can connect from here, but 1 of 5 TURN URIs has no verdict: libwebrtc broke off.",
        conclusion.headline());
    assertEquals(List.of("What to do."), conclusion.requests());
  }

  @Test
  void anAddressThatTheServersOwnNameDoesNotSayIsAFinding() {
    UriResult elsewhere =
        new UriResult(
            A_UDP,
            Transport.UDP,
            Verdict.NO_ANSWER,
            Cause.UDP_SILENT,
            "What happened.",
            "What to do.",
            Duration.ZERO,
            null,
            WebrtcResult.notTested(null, ""),
            ProbeResult.notTested().withAddresses(List.of("192.0.2.1")));

    assertTrue(
        Conclusions.of(PLAN, List.of(elsewhere)).findings().stream()
            .anyMatch(finding -> finding.endsWith("and its own name says 34.220.154.35.")));
  }

  @Test
  void aRelayOverDtlsAloneIsOneThatNoClientCanUse() {
    Conclusion conclusion =
        conclude(
            Map.of(
                STUN, Cause.UDP_SILENT,
                A_UDP, Cause.REDIRECTED,
                A_TLS, Cause.REDIRECTED,
                B_UDP, Cause.REDIRECTED,
                B_TLS, Cause.REDIRECTED));

    assertEquals(Connects.NO, conclusion.connects());
    assertTrue(conclusion.headline().startsWith("No relay from here that a client can use"));
  }

  @Test
  void aListThatCouldNotBeTriedIsNotBlamedOnTheServers() {
    assertEquals(
        "Nothing was tried: the list gives no credentials for its TURN servers.",
        conclude(all(Cause.CREDENTIALS_MISSING)).headline());
    assertEquals(
        "Nothing was tried: no TURN URI of the list is one that a client can use.",
        conclude(all(Cause.BAD_URI)).headline());
  }

  @Test
  void aRelayOverTcpAloneIsNotTheOnlyWayWhereStunAnswers() {
    Conclusion conclusion =
        conclude(
            Map.of(
                A_UDP, Cause.UDP_SILENT,
                A_DTLS, Cause.UDP_SILENT,
                B_UDP, Cause.UDP_SILENT));

    assertEquals(Connects.YES, conclusion.connects());
    assertEquals(
        "Calls can connect from here, but they get a relay over TCP only.", conclusion.headline());
  }

  @Test
  void disagreementsOfTheEnginesAreCountedInOneSentence() {
    assertEquals(
        List.of(
            "libwebrtc and Turnscope’s probe disagree on %s: Turnscope’s probe got a relay, libwebrtc did not."
                .formatted(A_UDP)),
        disagreements(List.of(A_UDP)));
    assertEquals(
        List.of(
            "libwebrtc and Turnscope’s probe disagree on 2 of 5 TURN URIs: Turnscope’s probe got a relay, libwebrtc did"
                + " not."),
        disagreements(List.of(A_UDP, B_TLS)));
  }

  private static List<String> disagreements(List<String> uris) {
    List<UriResult> results =
        PLAN.items().stream()
            .map(item -> (IceUri) item.uri())
            .map(
                uri ->
                    result(
                        uri,
                        uris.contains(uri.text()) ? Cause.NO_CANDIDATE : null,
                        new ProbeResult(Verdict.WORKS, null, List.of())))
            .toList();
    return Conclusions.of(PLAN, results).findings().stream()
        .filter(finding -> finding.contains(" disagree on "))
        .toList();
  }

  @Test
  void aListThatWasCutClaimsNothingOfTheRest() {
    CheckPlan cut = cut(PLAN);

    assertEquals(
        "Calls can connect from here: every TURN URI that was tested relays.",
        conclude(cut, Map.of()).headline());
    Map<String, Cause> silence = new HashMap<>(all(Cause.UDP_SILENT));
    silence.put(STUN, Cause.UDP_SILENT);
    assertEquals(Connects.NO, conclude(PLAN, silence).connects());
    assertEquals(Connects.UNKNOWN, conclude(cut, silence).connects());
    assertEquals(
        "No relay from here among the URIs that were tested: no TURN server answers.",
        conclude(cut, silence).headline());
  }

  private static CheckPlan cut(CheckPlan plan) {
    IceServerList list = plan.list();
    return CheckPlan.of(
        new IceServerList(
            list.source(),
            list.servers(),
            list.fetchedAt(),
            list.authorities(),
            null,
            null,
            List.of(IceServerList.tooLong(10_000)),
            9_800));
  }

  private static Map<String, Cause> all(Cause cause) {
    return Map.of(A_UDP, cause, A_DTLS, cause, A_TLS, cause, B_UDP, cause, B_TLS, cause);
  }

  /** Every URI works but those with a cause. */
  private static Conclusion conclude(Map<String, Cause> causes) {
    return conclude(PLAN, causes);
  }

  private static Conclusion conclude(CheckPlan plan, Map<String, Cause> causes) {
    List<UriResult> results = new ArrayList<>();
    for (CheckPlan.Item item : plan.items()) {
      IceUri uri = (IceUri) item.uri();
      Cause cause = causes.get(uri.text());
      results.add(result(uri, cause, ProbeResult.notTested()));
    }
    return Conclusions.of(plan, results);
  }

  private static UriResult result(IceUri uri, @Nullable Cause cause, ProbeResult probe) {
    return new UriResult(
        uri.text(),
        uri.transport(),
        verdict(cause),
        cause,
        "What happened.",
        cause == null ? "" : "What to do.",
        Duration.ZERO,
        null,
        WebrtcResult.notTested(null, ""),
        probe);
  }

  private static Verdict verdict(@Nullable Cause cause) {
    return switch (cause) {
      case null -> Verdict.WORKS;
      case UDP_SILENT, TCP_TIMEOUT, TLS_SILENT -> Verdict.NO_ANSWER;
      case UNSUPPORTED_TRANSPORT, ENGINE_CRASHED, CANCELLED -> Verdict.NOT_TESTED;
      default -> Verdict.FAILS;
    };
  }
}
