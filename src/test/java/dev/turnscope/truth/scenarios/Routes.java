package dev.turnscope.truth.scenarios;

import static dev.turnscope.truth.scenarios.Truth.NOT_EVERY_URI;
import static dev.turnscope.truth.scenarios.Truth.NO_SERVER;
import static dev.turnscope.truth.scenarios.Truth.TCP_TIMEOUT;
import static dev.turnscope.truth.scenarios.Truth.UDP_SILENT;
import static dev.turnscope.truth.scenarios.Truth.WORKS;
import static dev.turnscope.truth.scenarios.Truth.allWorks;
import static dev.turnscope.truth.scenarios.Truth.connects;

import dev.turnscope.testing.Await;
import dev.turnscope.truth.network.Account;
import dev.turnscope.truth.network.NetworkLab;
import dev.turnscope.truth.network.Places;
import dev.turnscope.truth.network.TurnServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The client's own way out: its address families, its interfaces, its route. */
final class Routes {
  private static final String BOTH_FAMILIES =
      "%s %s\n%s %s".formatted(Places.TURN_A_V6, Places.NAME_A, Places.TURN_A, Places.NAME_A);

  private static final String UNREACHABLE = "fails network-unreachable";
  private static final Duration ALL_HAVE_SENT_WITHIN = Duration.ofSeconds(20);
  private static final Duration WITHOUT_A_ROUTE = Duration.ofSeconds(1);

  private Routes() {}

  static List<Scenario> all() {
    return List.of(
        Scenario.during(
            "ipv6-alone",
            "the client has IPv6 alone, and the second host has IPv4 alone",
            lab -> {
              lab.addIpv6();
              lab.removeIpv4();
              lab.names(BOTH_FAMILIES, Places.TURN_B + " " + Places.NAME_B);
              TurnServer.withIpv6(lab, Account.VIEWER);
              return Scenario.Event.NONE;
            },
            connects("yes", NOT_EVERY_URI)
                .uri(Uris.STUN, WORKS)
                .uri(Uris.UDP, WORKS)
                .uri(Uris.TCP, WORKS)
                .uri(Uris.TLS, WORKS)
                .uri(Uris.DTLS, WORKS)
                .uri(Uris.UDP_B, UNREACHABLE)
                .uri(Uris.TLS_B, UNREACHABLE)
                .uri(Uris.DTLS_B, UNREACHABLE)),
        Scenario.during(
            "ipv6-broken",
            "the client has IPv4 and IPv6, and IPv6 is dropped",
            lab -> {
              lab.addIpv6();
              lab.names(BOTH_FAMILIES);
              lab.firewall().forward("meta nfproto ipv6 drop");
              TurnServer.withIpv6(lab, Account.VIEWER);
              return Scenario.Event.NONE;
            },
            allWorks()),
        Scenario.of(
            "second-interface-dead",
            "of two interfaces the one that is not preferred is dead",
            lab -> secondInterface(lab, "metric 100"),
            allWorks()),
        // Nothing on the client can tell that the other interface would do.
        Scenario.of(
            "preferred-interface-dead",
            "of two interfaces the one that the default route prefers is dead",
            lab -> {
              lab.loseRoute();
              lab.client().ip("route add default via 10.77.1.1 metric 100");
              secondInterface(lab, "metric 10");
            },
            connects("no", NO_SERVER)
                .uri(Uris.STUN, UDP_SILENT)
                .uri(Uris.UDP, UDP_SILENT)
                .uri(Uris.TCP, TCP_TIMEOUT)
                .uri(Uris.TLS, TCP_TIMEOUT)
                .uri(Uris.DTLS, UDP_SILENT)),
        Scenario.of(
            "no-route",
            "the client has an interface and no route",
            NetworkLab::loseRoute,
            connects("no", "No relay from here: this computer has no way to the TURN servers.")
                .uri(Uris.STUN, UNREACHABLE)
                .uri(Uris.UDP, UNREACHABLE)
                .uri(Uris.TCP, UNREACHABLE)
                .uri(Uris.TLS, UNREACHABLE)
                .uri(Uris.DTLS, UNREACHABLE)),
        // A client goes on trying, and is answered within the deadline.
        Scenario.during(
            "route-lost-and-restored",
            "the client’s route is lost after the first packets, and back a second later",
            lab -> {
              TurnServer.with(lab, Account.VIEWER);
              lab.firewall().countSockets().forward("iifname wan drop");
              return () -> loseRouteForAWhile(lab);
            },
            allWorks()));
  }

  private static void secondInterface(NetworkLab lab, String metric) throws Exception {
    lab.wire("lan2", lab.client(), "eth1");
    lab.client().ip("address add 10.78.1.2/24 dev eth1");
    lab.router().ip("address add 10.78.1.1/24 dev lan2");
    lab.client().ip("route add default via 10.78.1.1 " + metric);
    lab.firewall().forward("iifname lan2 drop").forward("ip saddr 10.78.1.0/24 drop");
  }

  private static void loseRouteForAWhile(NetworkLab lab) throws Exception {
    Await.until(
        "every URI has sent",
        ALL_HAVE_SENT_WITHIN,
        () -> lab.firewall().socketsCounted() >= Uris.SOCKETS);
    lab.loseRoute();
    lab.firewall().allowForwarding();
    LockSupport.parkNanos(WITHOUT_A_ROUTE.toNanos());
    lab.restoreRoute();
  }
}
