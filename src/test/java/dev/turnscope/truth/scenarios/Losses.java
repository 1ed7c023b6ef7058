package dev.turnscope.truth.scenarios;

import static dev.turnscope.truth.scenarios.Truth.EVERY_URI;
import static dev.turnscope.truth.scenarios.Truth.NOT_EVERY_URI;
import static dev.turnscope.truth.scenarios.Truth.TCP_TIMEOUT;
import static dev.turnscope.truth.scenarios.Truth.UDP_SILENT;
import static dev.turnscope.truth.scenarios.Truth.WORKS;
import static dev.turnscope.truth.scenarios.Truth.connects;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Packets lost by chance, as many in each direction. UDP is sent again soon enough for a verdict;
 * TCP's own repetitions are the system's, the first after a second, so that chance may leave it
 * without an answer at the deadline. It is never a no.
 */
final class Losses {
  private Losses() {}

  static List<Scenario> all() {
    return IntStream.of(5, 10, 20).mapToObj(Losses::loss).toList();
  }

  private static Scenario loss(int percent) {
    // The arithmetic of LossArithmeticTest: at 20 % a binding is unanswered once in 160 checks.
    List<String> binding = percent < 20 ? List.of(WORKS) : List.of(WORKS, UDP_SILENT);
    return Scenario.of(
        "loss-" + percent,
        percent + " % of all packets are lost in each direction",
        lab -> lab.firewall().forward("numgen random mod 100 < %d drop".formatted(percent)),
        connects("yes", EVERY_URI, NOT_EVERY_URI)
            .uri(Uris.STUN, binding.toArray(String[]::new))
            .uri(Uris.UDP, WORKS)
            .uri(Uris.TCP, WORKS, TCP_TIMEOUT, "no-answer turn-silent")
            .uri(Uris.TLS, WORKS, TCP_TIMEOUT, "no-answer tls-silent", "no-answer turn-silent")
            .uri(Uris.DTLS, WORKS, UDP_SILENT, "no-answer tls-silent", "no-answer turn-silent"));
  }
}
