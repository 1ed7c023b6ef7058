package dev.turnscope.truth.scenarios;

import static dev.turnscope.truth.scenarios.Truth.NO_URI;
import static dev.turnscope.truth.scenarios.Truth.WORKS;
import static dev.turnscope.truth.scenarios.Truth.allWorks;
import static dev.turnscope.truth.scenarios.Truth.connects;

import dev.turnscope.testing.Await;
import dev.turnscope.truth.network.Account;
import dev.turnscope.truth.network.NetworkLab;
import dev.turnscope.truth.network.TurnServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The server's own troubles, and clocks that disagree with it. */
final class Servers {
  private static final String SECRET = "the lab’s";
  private static final Duration VALIDITY = Duration.ofMinutes(5);
  private static final Duration WRONG_BY = Duration.ofMinutes(10);
  private static final String REFUSED =
      "No relay from here: the TURN servers refuse the credentials of the list.";
  private static final String EXPIRED =
      "No relay from here: the credentials of the list have expired.";
  private static final Duration ALL_HAVE_SENT_WITHIN = Duration.ofSeconds(20);
  private static final Duration DOWN = Duration.ofSeconds(2);

  private Servers() {}

  static List<Scenario> all() {
    return List.of(
        // A refusal is a definite no at its time, and the next check knows nothing of it.
        Scenario.during(
            "server-restarted",
            "the TURN server is killed in mid-check, and is back two seconds later",
            lab -> {
              TurnServer server = TurnServer.with(lab, Account.VIEWER);
              lab.firewall().countSockets();
              server.freeze();
              return () -> killForAWhile(lab, server);
            },
            connects("no", NO_URI)
                .uri(Uris.STUN, "fails udp-refused")
                .uri(Uris.UDP, "fails udp-refused")
                .uri(Uris.TCP, "fails tcp-reset", "fails tcp-refused")
                .uri(Uris.TLS, "fails tcp-reset", "fails tcp-refused")
                .uri(Uris.DTLS, "fails udp-refused"),
            allWorks()),
        clock(
            "credentials-expired",
            "the credentials ended five minutes ago",
            Duration.ZERO,
            VALIDITY.negated(),
            refused("fails credentials-expired", EXPIRED)),
        clock(
            "clock-fast",
            "the client’s clock is ten minutes ahead of the server’s",
            WRONG_BY.negated(),
            VALIDITY.minus(WRONG_BY),
            allWorks().finding("This computer’s clock is fast")),
        // By the client's clock they still last; only the server knows better.
        clock(
            "clock-slow",
            "the client’s clock is ten minutes behind the server’s",
            WRONG_BY,
            VALIDITY,
            refused("fails unauthorized", REFUSED)));
  }

  /**
   * @param serversClock ahead of the client's
   * @param end of the credentials, from now by the client's clock
   */
  private static Scenario clock(
      String name, String network, Duration serversClock, Duration end, Truth truth) {
    return Scenario.during(
            name,
            network,
            lab -> {
              TurnServer.withSharedSecret(lab, SECRET, serversClock);
              return Scenario.Event.NONE;
            },
            truth)
        .signingInAs(() -> Account.by(SECRET, Account.endingIn(end)));
  }

  private static Truth refused(String result, String headline) {
    return connects("unknown", headline)
        .uri(Uris.STUN, WORKS)
        .uri(Uris.UDP, result)
        .uri(Uris.TCP, result)
        .uri(Uris.TLS, result)
        .uri(Uris.DTLS, result);
  }

  private static void killForAWhile(NetworkLab lab, TurnServer server) throws Exception {
    Await.until(
        "every URI has sent",
        ALL_HAVE_SENT_WITHIN,
        () -> lab.firewall().socketsCounted() >= Uris.SOCKETS);
    server.kill();
    LockSupport.parkNanos(DOWN.toNanos());
    server.restart();
  }
}
