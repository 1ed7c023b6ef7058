package dev.turnscope.truth.scenarios;

import static dev.turnscope.truth.scenarios.Truth.NO_URI;
import static dev.turnscope.truth.scenarios.Truth.allWorks;
import static dev.turnscope.truth.scenarios.Truth.connects;

import dev.turnscope.truth.faults.NameServer;
import dev.turnscope.truth.faults.WebServer;
import dev.turnscope.truth.network.NetworkLab;
import dev.turnscope.truth.network.Places;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** DNS that tells the truth, and DNS that does not. */
final class NameServers {
  private NameServers() {}

  static List<Scenario> all() {
    return List.of(
        Scenario.of(
            "dns",
            "a name server tells the servers’ addresses",
            lab -> answering(lab, Map.of(Places.NAME_A, Places.TURN_A)),
            allWorks()),
        // No TURN server was asked anything: the headline must not say that none answers.
        Scenario.of(
            "dns-hangs",
            "the name server never answers",
            lab -> {
              lab.nameServer(Places.NAME_SERVER);
              lab.firewall().forward("ip daddr " + Places.NAME_SERVER + " drop");
            },
            nothingResolves(
                "No relay from here: DNS gives no answer for the TURN servers’ names.",
                "no-answer dns-timeout")),
        Scenario.of(
            "dns-knows-nothing",
            "the name server says NXDOMAIN",
            lab -> answering(lab, Map.of()),
            nothingResolves(
                "No relay from here: DNS has no address for the TURN servers’ names.",
                "fails dns-failed")),
        Scenario.of(
            "dns-lies",
            "the name server leads to a web server, where nothing listens on UDP",
            lab -> {
              answering(lab, Map.of(Places.NAME_A, Places.WEB));
              lab.add(
                  WebServer.secure(
                      lab.server(),
                      new InetSocketAddress(Places.WEB, 443),
                      lab.publicAuthority().issue("portal.example", Duration.ofDays(1))));
            },
            connects("no", NO_URI)
                .uri(Uris.STUN, "fails udp-refused")
                .uri(Uris.UDP, "fails udp-refused")
                .uri(Uris.TLS, "fails certificate-name-mismatch")
                .uri(Uris.DTLS, "fails udp-refused")
                .finding("and its own name says " + Places.TURN_A)));
  }

  private static void answering(NetworkLab lab, Map<String, String> addresses) throws Exception {
    lab.nameServer(Places.NAME_SERVER);
    lab.add(NameServer.on(lab.server(), Places.NAME_SERVER, addresses));
  }

  private static Truth nothingResolves(String headline, String result) {
    return connects("no", headline)
        .uri(Uris.STUN, result)
        .uri(Uris.UDP, result)
        .uri(Uris.TCP, result)
        .uri(Uris.TLS, result)
        .uri(Uris.DTLS, result);
  }
}
