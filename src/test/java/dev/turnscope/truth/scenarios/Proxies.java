package dev.turnscope.truth.scenarios;

import static dev.turnscope.truth.scenarios.Truth.EVERY_URI;
import static dev.turnscope.truth.scenarios.Truth.NOT_EVERY_URI;
import static dev.turnscope.truth.scenarios.Truth.NO_URI;
import static dev.turnscope.truth.scenarios.Truth.UDP_SILENT;
import static dev.turnscope.truth.scenarios.Truth.WORKS;
import static dev.turnscope.truth.scenarios.Truth.connects;

import dev.turnscope.testing.TestAuthority;
import dev.turnscope.truth.faults.TlsInterceptor;
import dev.turnscope.truth.faults.WebServer;
import dev.turnscope.truth.network.NetworkLab;
import dev.turnscope.truth.network.Places;
import dev.turnscope.truth.network.TurnServer;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/** What stands between and answers in the server's place. */
final class Proxies {
  private static final InetSocketAddress ON_THE_ROUTER = new InetSocketAddress("0.0.0.0", 8080);

  private Proxies() {}

  static List<Scenario> all() {
    return List.of(
        Scenario.of(
            "tls-intercepted",
            "a proxy intercepts TLS with an authority that the client does not know",
            lab -> intercept(lab, new TestAuthority()),
            connects("yes", NOT_EVERY_URI)
                .uri(Uris.STUN, WORKS)
                .uri(Uris.UDP, WORKS)
                .uri(Uris.TLS, "fails certificate-untrusted")
                .uri(Uris.DTLS, WORKS)
                .finding("which this computer does not trust: TLS may be intercepted")),
        Scenario.of(
            "tls-intercepted-known",
            "a proxy intercepts TLS with an authority that was added to the client’s store",
            lab -> {
              TestAuthority company = new TestAuthority();
              lab.trust(company);
              intercept(lab, company);
            },
            connects("yes", EVERY_URI)
                .uri(Uris.STUN, WORKS)
                .uri(Uris.UDP, WORKS)
                .uri(Uris.TLS, WORKS)
                .uri(Uris.DTLS, WORKS)
                .finding("TLS is intercepted on this network: the certificate is issued by")),
        Scenario.of(
            "captive-portal",
            "a captive portal answers HTTP on every TCP port, and UDP is dropped",
            lab -> {
              lab.firewall()
                  .prerouting("iifname lan meta l4proto tcp redirect to :8080")
                  .forward("meta l4proto udp drop");
              lab.add(WebServer.portal(lab.router(), ON_THE_ROUTER));
            },
            connects("no", NO_URI)
                .uri(Uris.STUN, UDP_SILENT)
                .uri(Uris.UDP, UDP_SILENT)
                .uri(Uris.TCP, "fails not-turn")
                .uri(Uris.TLS, "fails tls-failed")
                .uri(Uris.DTLS, UDP_SILENT)));
  }

  private static void intercept(NetworkLab lab, TestAuthority company) throws Exception {
    lab.firewall().prerouting("iifname lan tcp dport 443 redirect to :8080");
    lab.add(
        TlsInterceptor.at(
            lab.router(),
            ON_THE_ROUTER,
            company.issue(Places.NAME_A, Duration.ofDays(1)),
            lab.publicAuthority().certificate(),
            new InetSocketAddress(Places.TURN_A, TurnServer.PORT)));
  }
}
