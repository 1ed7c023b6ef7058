package dev.turnscope.check;

import static java.util.stream.Collectors.joining;

import dev.turnscope.model.ClientView;
import dev.turnscope.model.ClientView.Relays;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a browser and a device with the KVS C SDK would do with the list. Both are told from the
 * verdicts on the URIs that they use; neither is run.
 */
final class ClientViews {
  private final CheckPlan plan;
  private final Collection<UriResult> results;

  private ClientViews(CheckPlan plan, Collection<UriResult> results) {
    this.plan = plan;
    this.results = results;
  }

  static List<ClientView> of(CheckPlan plan, Collection<UriResult> results) {
    ClientViews views = new ClientViews(plan, results);
    return views.turnServers().isEmpty() ? List.of() : List.of(views.browser(), views.device());
  }

  /** Uses every server; it takes a DTLS URI for TLS over TCP, so that one brings nothing new. */
  private ClientView browser() {
    List<UriResult> used = used(turnServers());
    return new ClientView(
        "Browser",
        relays(used),
        "Uses every TURN server of the list, and no DTLS: " + gets(used) + ".");
  }

  /** The KVS WebRTC SDK in C, as devices have it: the first TURN server alone, and no DTLS. */
  private ClientView device() {
    List<UriResult> used = used(turnServers().subList(0, 1));
    return new ClientView(
        "KVS C SDK",
        relays(used),
        "Uses the first TURN server of the list alone, and no DTLS: " + gets(used) + ".");
  }

  private List<IceServer> turnServers() {
    return plan.list().servers().stream()
        .filter(server -> server.uris().stream().anyMatch(ClientViews::relays))
        .toList();
  }

  private List<UriResult> used(List<IceServer> servers) {
    return servers.stream()
        .flatMap(server -> server.uris().stream())
        .filter(ClientViews::relays)
        .map(this::result)
        .flatMap(Optional::stream)
        .filter(result -> result.transport() != Transport.DTLS)
        .toList();
  }

  private Optional<UriResult> result(ListedUri uri) {
    return results.stream().filter(result -> result.uri().equals(uri.text())).findFirst();
  }

  private static boolean relays(ListedUri uri) {
    return uri instanceof IceUri ice && ice.relays();
  }

  private static Relays relays(List<UriResult> used) {
    if (used.stream().anyMatch(result -> result.verdict() == Verdict.WORKS)) {
      return Relays.YES;
    }
    boolean allTested =
        !used.isEmpty()
            && used.stream().noneMatch(result -> result.verdict() == Verdict.NOT_TESTED);
    return allTested ? Relays.NO : Relays.UNKNOWN;
  }

  private static String gets(List<UriResult> used) {
    return switch (relays(used)) {
      case YES -> "it gets a relay over " + transports(used);
      case NO -> "it gets no relay";
      case UNKNOWN -> "whether it gets a relay was not tested";
    };
  }

  private static String transports(List<UriResult> used) {
    return used.stream()
        .filter(result -> result.verdict() == Verdict.WORKS && result.transport() != null)
        .map(result -> String.valueOf(result.transport()).toUpperCase(Locale.ROOT))
        .distinct()
        .collect(joining(", "));
  }
}
