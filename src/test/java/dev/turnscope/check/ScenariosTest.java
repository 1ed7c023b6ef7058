package dev.turnscope.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.lab.Lab;
import dev.turnscope.lab.LabAllocation;
import dev.turnscope.lab.Scenario;
import dev.turnscope.model.Cause;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Source;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The real engines on the lab's scenarios, whose truth is known. */
@Timeout(60)
class ScenariosTest {
  private static final String DTLS = "NOT_TESTED UNSUPPORTED_TRANSPORT";
  private static Lab lab;
  private static LiveEngines engines;

  @BeforeAll
  static void start() {
    lab = Lab.start();
    engines = LiveEngines.start();
  }

  @AfterAll
  static void stop() {
    engines.close();
    lab.close();
  }

  @Test
  void aHealthyNetworkRelaysOnEveryTransportThatLibwebrtcSpeaks() throws Exception {
    CheckReport report = check(Scenario.HEALTHY);

    assertEquals(
        List.of(
            "stun UDP WORKS",
            "turn UDP WORKS",
            "turns DTLS " + DTLS,
            "turns TLS WORKS",
            "turn TCP WORKS",
            "turn UDP WORKS",
            "turns DTLS " + DTLS,
            "turns TLS WORKS",
            "turn TCP WORKS"),
        verdicts(report));
  }

  @Test
  void everyRelayedAddressIsOneThatTheServerAllocated() throws Exception {
    CheckReport report = check(Scenario.HEALTHY);
    Set<String> allocated =
        lab.allocations(Scenario.HEALTHY).stream()
            .map(LabAllocation::relayedAddress)
            .collect(Collectors.toSet());

    for (UriResult result : report.results()) {
      if (result.uri().startsWith("turn") && result.verdict() == Verdict.WORKS) {
        assertTrue(
            allocated.contains(result.relayedAddress()),
            () -> result.relayedAddress() + " is not in " + allocated);
      }
    }
  }

  @Test
  void blockedUdpIsSilentWhileTcpAndTlsRelay() throws Exception {
    assertEquals(
        Set.of(
            "stun UDP NO_ANSWER UDP_SILENT",
            "turn UDP NO_ANSWER UDP_SILENT",
            "turns DTLS " + DTLS,
            "turns TLS WORKS",
            "turn TCP WORKS"),
        Set.copyOf(verdicts(check(Scenario.UDP_BLOCKED))));
  }

  @Test
  void aDeadServerDelaysNoVerdictOfTheLivingOne() throws Exception {
    CheckReport report = check(Scenario.DEAD_SERVER);

    assertEquals(
        List.of("turn UDP WORKS", "turns DTLS " + DTLS, "turns TLS WORKS", "turn TCP WORKS"),
        verdicts(report).subList(1, 5));
    assertEquals(
        List.of(
            "turn UDP NO_ANSWER UDP_SILENT",
            "turns DTLS " + DTLS,
            "turns TLS NO_ANSWER TLS_SILENT",
            "turn TCP NO_ANSWER TURN_SILENT"),
        verdicts(report).subList(5, 9));
    assertTrue(
        report.results().subList(1, 5).stream()
            .allMatch(result -> result.elapsed().compareTo(CheckPlan.DEADLINE) < 0));
  }

  @Test
  void refusedCredentialsAreToldFromExpiredOnes() throws Exception {
    assertEquals(Set.of(Cause.UNAUTHORIZED), turnCauses(check(Scenario.WRONG_CREDENTIALS)));
    assertEquals(
        Set.of(Cause.CREDENTIALS_EXPIRED), turnCauses(check(Scenario.EXPIRED_CREDENTIALS)));
  }

  @Test
  void anUntrustedCertificateStopsTlsAlone() throws Exception {
    assertEquals(
        Set.of(
            "stun UDP WORKS",
            "turn UDP WORKS",
            "turns DTLS " + DTLS,
            "turns TLS FAILS CERTIFICATE_UNTRUSTED",
            "turn TCP WORKS"),
        Set.copyOf(verdicts(check(Scenario.UNTRUSTED_CERTIFICATE))));
  }

  private static Set<Cause> turnCauses(CheckReport report) {
    return report.results().stream()
        .filter(result -> result.uri().startsWith("turn"))
        .map(UriResult::cause)
        .filter(cause -> cause != Cause.UNSUPPORTED_TRANSPORT)
        .collect(Collectors.toSet());
  }

  private static CheckReport check(Scenario scenario) throws Exception {
    List<IceServer> servers = new ArrayList<>();
    servers.add(new IceServer(List.of(ListedUri.read(lab.stunUri(scenario))), null, null, null));
    servers.addAll(lab.iceServers(scenario));
    IceServerList list =
        new IceServerList(
            new Source(Source.Kind.LAB, scenario.word(), lab.region(), null),
            servers,
            Instant.now(),
            List.of(lab.authority()),
            List.of());
    return CheckRun.start(CheckPlan.of(list), engines, Clock.systemUTC(), _ -> {}).report().get();
  }

  /** {@code scheme transport verdict [cause]} of each URI, in the list's order. */
  private static List<String> verdicts(CheckReport report) {
    return report.results().stream()
        .map(
            result ->
                "%s %s %s %s"
                    .formatted(
                        result.uri().substring(0, result.uri().indexOf(':')),
                        result.transport(),
                        result.verdict(),
                        result.cause() == null ? "" : result.cause())
                    .strip())
        .toList();
  }
}
