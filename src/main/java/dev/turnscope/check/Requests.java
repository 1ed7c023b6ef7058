package dev.turnscope.check;

import dev.turnscope.model.Cause;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.UriResult;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What to ask of whoever runs the network, the servers or the account: each thing once. Pure. */
final class Requests {
  private static final String KVS = ".kinesisvideo.";

  private Requests() {}

  static List<String> of(Outcomes outcomes) {
    Set<String> requests = new LinkedHashSet<>();
    List<IceServer> dead = outcomes.deadServers();
    Stream.concat(outcomes.turn().stream(), outcomes.stun().stream())
        .filter(Requests::calls)
        .filter(result -> dead.stream().noneMatch(server -> Outcomes.lists(server, result)))
        .map(result -> request(outcomes.plan(), result))
        .filter(request -> !request.isEmpty())
        .forEach(requests::add);
    for (IceServer server : dead) {
      requests.add(forDeadServer(server));
    }
    return List.copyOf(requests);
  }

  /** Seen alone, a URI of a dead server looks like one behind a firewall. */
  static List<UriResult> withoutFirewallRulesForDeadServers(
      CheckPlan plan, List<UriResult> results) {
    List<IceServer> dead = Outcomes.of(plan, results).deadServers();
    return results.stream()
        .map(
            result ->
                dead.stream()
                    .filter(server -> Outcomes.lists(server, result))
                    .findFirst()
                    .map(server -> result.withNextStep(forDeadServer(server)))
                    .orElse(result))
        .toList();
  }

  /** A URI that does not work calls for something, and so does an engine in trouble. */
  private static boolean calls(UriResult result) {
    return !Outcomes.works(result)
        && (!Outcomes.untested(result) || Outcomes.ENGINE_TROUBLE.contains(result.cause()));
  }

  static String forDeadServer(IceServer server) {
    return "Fetch the list again; if it still names %s, report that server as down."
        .formatted(name(server));
  }

  static String name(IceServer server) {
    return server.uris().getFirst() instanceof IceUri uri
        ? uri.hostAndPort()
        : server.uris().getFirst().text();
  }

  private static String request(CheckPlan plan, UriResult result) {
    boolean dropped = result.cause() == Cause.UDP_SILENT || result.cause() == Cause.TCP_TIMEOUT;
    return plan.uri(result.uri())
        .filter(_ -> dropped)
        .map(uri -> firewallRule(uri, Outcomes.overTcp(result)))
        .orElse(result.nextStep());
  }

  private static String firewallRule(IceUri uri, boolean tcp) {
    return tcp
        ? "Allow TCP to port %d of %s.".formatted(uri.port(), hosts(uri.host()))
        : "Allow UDP to port %d of %s, and the answers back in."
            .formatted(uri.port(), hosts(uri.host()));
  }

  /** KVS names a host for each server, {@code 34-220-154-35.t-1a2b.kinesisvideo.REGION.…}. */
  private static String hosts(String host) {
    int kvs = host.indexOf(KVS);
    return kvs < 0 ? host : "*" + host.substring(kvs);
  }
}
