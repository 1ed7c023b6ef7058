package dev.turnscope.check;

import dev.turnscope.model.Cause;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.UriResult;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What to ask of whoever runs the network, the servers or the account: each thing once. Pure. */
final class Requests {
  private static final String KVS = ".kinesisvideo.";

  private Requests() {}

  static List<String> of(Outcomes outcomes) {
    Map<Request, Set<String>> asked = new LinkedHashMap<>();
    List<IceServer> dead = outcomes.deadServers();
    Stream.concat(outcomes.turn().stream(), outcomes.stun().stream())
        .filter(Requests::calls)
        .filter(result -> dead.stream().noneMatch(server -> Outcomes.lists(server, result)))
        .forEach(result -> add(outcomes, result, asked));
    for (IceServer server : dead) {
      asked.put(new Said(forDeadServer(server)), Set.of());
    }
    return asked.entrySet().stream()
        .map(one -> one.getKey().sentence(List.copyOf(one.getValue())))
        .toList();
  }

  /** What is asked once, and of which ports or servers. */
  private sealed interface Request {
    String sentence(List<String> of);
  }

  private record Said(String sentence) implements Request {
    @Override
    public String sentence(List<String> none) {
      return sentence;
    }
  }

  /** The ports of the same hosts are asked for together. */
  private record FirewallRule(boolean tcp, String hosts) implements Request {
    @Override
    public String sentence(List<String> ports) {
      String named = (ports.size() == 1 ? "port " : "ports ") + enumerated(ports);
      return tcp
          ? "Allow TCP to %s of %s.".formatted(named, hosts)
          : "Allow UDP to %s of %s, and the answers back in.".formatted(named, hosts);
    }
  }

  /** Servers that answer DTLS and no TURN over UDP are told of together. */
  private record MuteOverUdp() implements Request {
    @Override
    public String sentence(List<String> servers) {
      return servers.size() == 1
          ? "Tell whoever runs the server that %s answers no TURN over UDP."
              .formatted(servers.getFirst())
          : "Tell whoever runs the servers that %s answer no TURN over UDP."
              .formatted(enumerated(servers));
    }
  }

  private static String enumerated(List<String> names) {
    return names.size() == 1
        ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }

  /**
   * Seen alone, a URI of a dead server, or of one without TURN, looks like one behind a firewall.
   */
  static List<UriResult> seenTogether(CheckPlan plan, List<UriResult> results) {
    Outcomes outcomes = Outcomes.of(plan, results);
    List<IceServer> dead = outcomes.deadServers();
    return results.stream().map(result -> seen(result, outcomes, dead)).toList();
  }

  private static UriResult seen(UriResult result, Outcomes outcomes, List<IceServer> dead) {
    if (outcomes.passesUdp(result)) {
      return result.withAnswer(
          "No answer over UDP from %s, though a DTLS handshake is answered on the same port: UDP gets there, and TURN gets no answer."
              .formatted(place(outcomes.plan(), result)),
          new MuteOverUdp().sentence(List.of(place(outcomes.plan(), result))));
    }
    return dead.stream()
        .filter(server -> Outcomes.lists(server, result))
        .findFirst()
        .map(server -> result.withAnswer(result.explanation(), forDeadServer(server)))
        .orElse(result);
  }

  private static String place(CheckPlan plan, UriResult result) {
    return plan.uri(result.uri()).map(IceUri::hostAndPort).orElse(result.uri());
  }

  /** A URI that does not work calls for something, and so does an engine in trouble. */
  private static boolean calls(UriResult result) {
    return !Outcomes.works(result)
        && (!Outcomes.untested(result) || Outcomes.ENGINE_TROUBLE.contains(result.cause()));
  }

  static String forDeadServer(IceServer server) {
    return "Fetch the list again; if it still names %s, report that server as down."
        .formatted(server.name());
  }

  private static void add(Outcomes outcomes, UriResult result, Map<Request, Set<String>> asked) {
    IceUri uri = outcomes.plan().uri(result.uri()).orElse(null);
    if (uri != null && outcomes.passesUdp(result)) {
      of(new MuteOverUdp(), asked).add(uri.hostAndPort());
    } else if (uri != null && isDropped(result)) {
      Request rule = new FirewallRule(Outcomes.overTcp(result), hosts(uri.host()));
      of(rule, asked).add(String.valueOf(uri.port()));
    } else if (!result.nextStep().isEmpty()) {
      of(new Said(result.nextStep()), asked);
    }
  }

  private static boolean isDropped(UriResult result) {
    return result.cause() == Cause.TCP_TIMEOUT || result.cause() == Cause.UDP_SILENT;
  }

  private static Set<String> of(Request request, Map<Request, Set<String>> asked) {
    return asked.computeIfAbsent(request, _ -> new LinkedHashSet<>());
  }

  /** KVS names a host for each server, {@code 34-220-154-35.t-1a2b.kinesisvideo.REGION.…}. */
  private static String hosts(String host) {
    int kvs = host.indexOf(KVS);
    return kvs < 0 ? host : "*" + host.substring(kvs);
  }
}
