package dev.turnscope.truth.scenarios;

import static dev.turnscope.truth.scenarios.Truth.EVERY_URI;
import static dev.turnscope.truth.scenarios.Truth.NOT_EVERY_URI;
import static dev.turnscope.truth.scenarios.Truth.TCP_ALONE;
import static dev.turnscope.truth.scenarios.Truth.TCP_TIMEOUT;
import static dev.turnscope.truth.scenarios.Truth.UDP_SILENT;
import static dev.turnscope.truth.scenarios.Truth.WORKS;
import static dev.turnscope.truth.scenarios.Truth.connects;

import dev.turnscope.truth.network.Places;
import java.util.List;

/** What firewalls drop and reject. */
final class Firewalls {
  private Firewalls() {}

  static List<Scenario> all() {
    return List.of(
        Scenario.of(
            "udp-blocked",
            "UDP is dropped",
            lab -> lab.firewall().forward("meta l4proto udp drop"),
            connects("relay-only", TCP_ALONE)
                .uri(Uris.STUN, UDP_SILENT)
                .uri(Uris.UDP, UDP_SILENT)
                .uri(Uris.TCP, WORKS)
                .uri(Uris.TLS, WORKS)
                .uri(Uris.DTLS, UDP_SILENT)
                .finding("UDP gets no answer from the TURN servers that answer over TCP.")),
        // To the client this is the same as a server where nothing listens.
        Scenario.of(
            "udp-rejected",
            "UDP is rejected with ICMP, port unreachable",
            lab ->
                lab.firewall().forward("meta l4proto udp reject with icmp type port-unreachable"),
            connects("relay-only", TCP_ALONE)
                .uri(Uris.STUN, "fails udp-refused")
                .uri(Uris.UDP, "fails udp-refused")
                .uri(Uris.TCP, WORKS)
                .uri(Uris.TLS, WORKS)
                .uri(Uris.DTLS, "fails udp-refused")),
        Scenario.of(
            "udp-443-blocked",
            "UDP to port 443 is dropped",
            lab -> lab.firewall().forward("udp dport 443 drop"),
            connects("yes", NOT_EVERY_URI)
                .uri("stun:" + Places.NAME_A + ":3478", WORKS)
                .uri(Uris.UDP, UDP_SILENT)
                .uri(Uris.UDP_3478, WORKS)
                .uri(Uris.TCP, WORKS)
                .uri(Uris.TLS, WORKS)
                .uri(Uris.DTLS, UDP_SILENT)),
        Scenario.of(
            "tcp-443-only",
            "TCP to port 443 alone is let through",
            lab ->
                lab.firewall()
                    .forward("meta l4proto udp drop")
                    .forward("iifname lan tcp dport != 443 drop"),
            connects("relay-only", TCP_ALONE)
                .uri(Uris.STUN, UDP_SILENT)
                .uri(Uris.UDP, UDP_SILENT)
                .uri(Uris.UDP_3478, UDP_SILENT)
                .uri(Uris.TCP, WORKS)
                .uri(Uris.TCP_3478, TCP_TIMEOUT)
                .uri(Uris.TLS, WORKS)
                .uri(Uris.DTLS, UDP_SILENT)),
        Scenario.of(
            "syn-dropped",
            "TCP’s SYN is dropped",
            lab -> lab.firewall().forward("tcp flags syn drop"),
            connects("yes", NOT_EVERY_URI)
                .uri(Uris.STUN, WORKS)
                .uri(Uris.UDP, WORKS)
                .uri(Uris.TCP, TCP_TIMEOUT)
                .uri(Uris.TLS, TCP_TIMEOUT)
                .uri(Uris.DTLS, WORKS)),
        Scenario.of(
            "syn-reset",
            "TCP’s SYN is answered with a reset",
            lab -> lab.firewall().forward("iifname lan meta l4proto tcp reject with tcp reset"),
            connects("yes", NOT_EVERY_URI)
                .uri(Uris.STUN, WORKS)
                .uri(Uris.UDP, WORKS)
                .uri(Uris.TCP, "fails tcp-refused")
                .uri(Uris.TLS, "fails tcp-refused")
                .uri(Uris.DTLS, WORKS)),
        Scenario.of(
            "host-drops-all",
            "one of two hosts drops all that comes",
            lab -> lab.firewall().forward("ip daddr " + Places.TURN_B + " drop"),
            connects("yes", "Calls can connect from here, but not every TURN server answers.")
                .uri(Uris.STUN, WORKS)
                .uri(Uris.UDP, WORKS)
                .uri(Uris.TLS, WORKS)
                .uri(Uris.DTLS, WORKS)
                .uri(Uris.UDP_B, UDP_SILENT)
                .uri(Uris.TCP_B, TCP_TIMEOUT)
                .uri(Uris.TLS_B, TCP_TIMEOUT)
                .uri(Uris.DTLS_B, UDP_SILENT)
                .finding("answers on no transport, while another one works.")),
        Scenario.of(
            "two-hosts",
            "two hosts, nothing in the way",
            _ -> {},
            connects("yes", EVERY_URI)
                .uri(Uris.STUN, WORKS)
                .uri(Uris.UDP, WORKS)
                .uri(Uris.TLS, WORKS)
                .uri(Uris.DTLS, WORKS)
                .uri(Uris.UDP_B, WORKS)
                .uri(Uris.TLS_B, WORKS)
                .uri(Uris.DTLS_B, WORKS)));
  }
}
