package dev.turnscope.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Cause;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestsTest {
  private static final String UDP = "turn:192.0.2.10:443?transport=udp";
  private static final String OTHER_UDP = "turn:192.0.2.10:3478?transport=udp";
  private static final String THIRD_UDP = "turn:192.0.2.10:53?transport=udp";
  private static final String DTLS = "turns:192.0.2.10:443?transport=udp";
  private static final String TCP = "turn:192.0.2.10:443?transport=tcp";
  private static final CheckPlan PLAN =
      Lists.plan(Lists.server(Lists.VALID, UDP, OTHER_UDP, THIRD_UDP, DTLS, TCP));

  @Test
  void portsOfTheSameHostsAreAskedForTogether() {
    assertEquals(
        List.of("Allow UDP to ports 443, 3478 and 53 of 192.0.2.10, and the answers back in."),
        requests(
            silent(UDP, Cause.UDP_SILENT),
            silent(OTHER_UDP, Cause.UDP_SILENT),
            silent(THIRD_UDP, Cause.UDP_SILENT)));
  }

  @Test
  void ofTcpNoAnswersAreAskedFor() {
    assertEquals(
        List.of("Allow TCP to port 443 of 192.0.2.10."), requests(silent(TCP, Cause.TCP_TIMEOUT)));
  }

  @Test
  void noFirewallIsSuspectedWhereDtlsIsAnsweredOnTheSamePort() {
    List<UriResult> seen =
        Requests.seenTogether(
            PLAN, List.of(silent(UDP, Cause.UDP_SILENT), answered(DTLS), silent(OTHER_UDP)));

    assertTrue(
        seen.getFirst().explanation().endsWith("UDP gets there, and TURN gets no answer."),
        seen.getFirst().explanation());
    assertEquals(
        List.of(
            "Tell whoever runs the server that 192.0.2.10:443 answers no TURN over UDP.",
            "Allow UDP to port 3478 of 192.0.2.10, and the answers back in."),
        Requests.of(Outcomes.of(PLAN, seen)).stream().filter(asked -> !asked.isEmpty()).toList());
  }

  private static List<String> requests(UriResult... results) {
    return Requests.of(Outcomes.of(PLAN, List.of(results)));
  }

  private static UriResult silent(String uri) {
    return silent(uri, Cause.UDP_SILENT);
  }

  private static UriResult silent(String uri, Cause cause) {
    return result(uri, cause, List.of());
  }

  /** The handshake was answered, and TURN was not. */
  private static UriResult answered(String uri) {
    StageResult handshake =
        new StageResult(
            Stage.HANDSHAKE, Duration.ZERO, Duration.ofMillis(10), StageResult.Outcome.OK, "");
    return result(uri, Cause.UNSUPPORTED_TRANSPORT, List.of(handshake));
  }

  private static UriResult result(String uri, Cause cause, List<StageResult> stages) {
    return new UriResult(
        uri,
        uri.endsWith("tcp") ? Transport.TCP : uri.equals(DTLS) ? Transport.DTLS : Transport.UDP,
        cause == Cause.UNSUPPORTED_TRANSPORT ? Verdict.NOT_TESTED : Verdict.NO_ANSWER,
        cause,
        "What happened.",
        "",
        Duration.ZERO,
        null,
        WebrtcResult.notTested(null, ""),
        new ProbeResult(Verdict.NO_ANSWER, null, stages));
  }
}
