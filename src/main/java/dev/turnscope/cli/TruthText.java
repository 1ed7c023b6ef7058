package dev.turnscope.cli;

import dev.turnscope.lab.Scenario;
import dev.turnscope.lab.UriTruth;
import dev.turnscope.lab.UriTruth.Server;
import dev.turnscope.model.Cause;
import dev.turnscope.model.Transport;
import java.util.ArrayList;
import java.util.List;

/** What is true of a scenario's URIs, a line a transport where both TURN servers agree. */
final class TruthText {
  private TruthText() {}

  static List<String> lines(Scenario scenario) {
    List<UriTruth> truth = scenario.truth();
    if (truth.isEmpty()) {
      return List.of("no ICE server list comes");
    }
    List<String> lines = new ArrayList<>();
    for (UriTruth one : truth) {
      switch (one.server()) {
        case STUN -> lines.add(line("stun", "", one));
        case FIRST_TURN -> lines.addAll(turn(one, second(truth, one.transport())));
        case SECOND_TURN -> {
          // Told with the first.
        }
      }
    }
    return lines;
  }

  private static List<String> turn(UriTruth first, UriTruth second) {
    String transport = first.transport().word();
    if (outcome(first).equals(outcome(second))) {
      return List.of(line(transport, "", first));
    }
    return List.of(line(transport, "first server: ", first), line("", "second server: ", second));
  }

  private static UriTruth second(List<UriTruth> truth, Transport transport) {
    return truth.stream()
        .filter(one -> one.server() == Server.SECOND_TURN && one.transport() == transport)
        .findFirst()
        .orElseThrow();
  }

  private static String line(String transport, String which, UriTruth truth) {
    return "%-5s %s%s".formatted(transport, which, outcome(truth));
  }

  private static String outcome(UriTruth truth) {
    Cause cause = truth.cause();
    String verdict = truth.verdict().word();
    return cause == null ? verdict : verdict + " (" + cause.word() + ")";
  }
}
