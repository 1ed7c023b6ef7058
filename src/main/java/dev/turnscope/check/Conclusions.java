package dev.turnscope.check;

import static java.util.stream.Collectors.joining;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Conclusion;
import dev.turnscope.model.Connects;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** From the verdicts on all URIs to what they say together. Pure. */
public final class Conclusions {
  private static final Set<Cause> REFUSED_CREDENTIALS =
      EnumSet.of(Cause.UNAUTHORIZED, Cause.CREDENTIALS_EXPIRED, Cause.CREDENTIALS_MISSING);
  private static final Set<Cause> NO_ENGINE =
      EnumSet.of(Cause.ENGINE_UNAVAILABLE, Cause.ENGINE_CRASHED, Cause.CANCELLED);

  private final CheckPlan plan;
  private final List<UriResult> turn;
  private final List<UriResult> stun;

  private Conclusions(CheckPlan plan, Collection<UriResult> results) {
    this.plan = plan;
    this.turn = results.stream().filter(result -> !isStun(result)).toList();
    this.stun = results.stream().filter(Conclusions::isStun).toList();
  }

  /** What the results there are say; of a run that is not at its end, those so far. */
  public static Conclusion of(CheckPlan plan, Collection<UriResult> results) {
    Conclusions conclusions = new Conclusions(plan, results);
    Connects connects = conclusions.connects();
    return new Conclusion(
        connects,
        conclusions.headline(connects),
        conclusions.findings(),
        conclusions.requests(),
        ClientViews.of(plan, results));
  }

  private Connects connects() {
    boolean relays = any(turn, Conclusions::works);
    if (relays) {
      boolean directTried = any(stun, result -> result.verdict() != Verdict.NOT_TESTED);
      return directTried && !any(stun, Conclusions::works) ? Connects.RELAY_ONLY : Connects.YES;
    }
    boolean allRefused = !turn.isEmpty() && turn.stream().allMatch(Conclusions::unable);
    return allRefused && !any(stun, Conclusions::works) ? Connects.NO : Connects.UNKNOWN;
  }

  private String headline(Connects connects) {
    if (turn.isEmpty() && stun.isEmpty()) {
      return "There is nothing to check: the list names no server.";
    }
    return switch (connects) {
      case YES, RELAY_ONLY -> connectsHeadline(connects);
      case NO, UNKNOWN -> doubtHeadline();
    };
  }

  private String connectsHeadline(Connects connects) {
    List<UriResult> tested = turn.stream().filter(result -> !untested(result)).toList();
    if (connects == Connects.YES && tested.stream().allMatch(Conclusions::works)) {
      return "Calls connect from here: every TURN URI that was tested relays.";
    }
    if (any(turn, result -> works(result) && result.transport() == Transport.UDP)) {
      return "Calls connect from here, but %s."
          .formatted(
              connects == Connects.RELAY_ONLY
                  ? "only through a relay"
                  : "not every TURN URI relays");
    }
    return "Calls connect from here, but only through a relay over TCP.";
  }

  private String doubtHeadline() {
    if (any(turn, result -> is(result, Cause.CANCELLED))) {
      return "The check was cancelled before it could tell.";
    }
    if (any(turn, result -> result.cause() != null && NO_ENGINE.contains(result.cause()))) {
      return "Nothing can be said: libwebrtc did not run.";
    }
    List<UriResult> tested = turn.stream().filter(result -> !untested(result)).toList();
    if (tested.isEmpty()) {
      return any(stun, Conclusions::works)
          ? "The STUN server answers; no TURN server was tested."
          : "No TURN server was tested.";
    }
    if (tested.stream().allMatch(result -> is(result, Cause.CREDENTIALS_EXPIRED))) {
      return "No relay from here: the credentials of the list have expired.";
    }
    if (tested.stream()
        .allMatch(r -> r.cause() != null && REFUSED_CREDENTIALS.contains(r.cause()))) {
      return "No relay from here: the TURN servers refuse the credentials of the list.";
    }
    if (tested.stream().allMatch(result -> result.verdict() == Verdict.NO_ANSWER)) {
      return "No relay from here: no TURN server answers.";
    }
    return "No relay from here: no TURN URI works.";
  }

  private List<String> findings() {
    List<String> findings = new ArrayList<>();
    if (udpIsBlocked()) {
      findings.add("UDP gets no answer from the TURN servers that answer over TCP.");
    }
    for (IceServer dead : deadServers()) {
      findings.add(
          "The server %s answers on no transport, while another one works.".formatted(name(dead)));
    }
    for (Cause cause : Cause.values()) {
      long count = turn.stream().filter(result -> is(result, cause)).count();
      if (count > 0 && worthSaying(cause)) {
        findings.add(
            "%s of %d TURN URIs: %s."
                .formatted(count == turn.size() ? "All" : count, turn.size(), shortly(cause)));
      }
    }
    List<UriResult> silent =
        stun.stream().filter(result -> !works(result) && !untested(result)).toList();
    if (!silent.isEmpty()) {
      findings.add(
          "No server-reflexive address: %s."
              .formatted(
                  silent.stream()
                      .map(result -> result.uri() + " " + result.verdict().word())
                      .collect(joining(", "))));
    }
    return findings;
  }

  /** Servers all of whose tested URIs are silent while another server works. */
  private List<IceServer> deadServers() {
    return any(turn, Conclusions::works)
        ? plan.list().servers().stream().filter(this::isDead).toList()
        : List.of();
  }

  private boolean isDead(IceServer server) {
    List<UriResult> tested =
        turn.stream().filter(result -> lists(server, result) && !untested(result)).toList();
    return tested.size() > 1
        && tested.stream().allMatch(result -> result.verdict() == Verdict.NO_ANSWER);
  }

  private static boolean lists(IceServer server, UriResult result) {
    return server.uris().stream().anyMatch(uri -> uri.text().equals(result.uri()));
  }

  private static String name(IceServer server) {
    return server.uris().getFirst() instanceof IceUri uri
        ? uri.hostAndPort()
        : server.uris().getFirst().text();
  }

  private boolean udpIsBlocked() {
    return any(turn, result -> result.transport() == Transport.UDP)
        && turn.stream()
            .filter(result -> result.transport() == Transport.UDP)
            .allMatch(result -> result.verdict() == Verdict.NO_ANSWER)
        && any(turn, result -> works(result) && overTcp(result));
  }

  private List<String> requests() {
    Set<String> requests = new LinkedHashSet<>();
    List<IceServer> dead = deadServers();
    for (UriResult result : results()) {
      if (works(result) || untested(result) || result.nextStep().isEmpty()) {
        continue;
      }
      if (dead.stream().anyMatch(server -> lists(server, result))) {
        continue;
      }
      requests.add(
          plan.uri(result.uri())
              .filter(uri -> result.verdict() == Verdict.NO_ANSWER)
              .map(Conclusions::firewallRequest)
              .orElse(result.nextStep()));
    }
    for (IceServer server : dead) {
      requests.add(
          "Fetch the list again; if it still names %s, report that server as down."
              .formatted(name(server)));
    }
    return List.copyOf(requests);
  }

  private List<UriResult> results() {
    return Stream.concat(turn.stream(), stun.stream()).toList();
  }

  private static String firewallRequest(IceUri uri) {
    return "Allow %s to port %d of %s."
        .formatted(overTcp(uri.transport()) ? "TCP" : "UDP", uri.port(), hosts(uri.host()));
  }

  /** KVS names a host for each server: {@code 34-220-154-35.t-1a2b.kinesisvideo.REGION.…}. */
  private static String hosts(String host) {
    int kvs = host.indexOf(".kinesisvideo.");
    return kvs < 0 ? host : "*" + host.substring(kvs);
  }

  private static boolean worthSaying(Cause cause) {
    return switch (cause) {
      case UDP_SILENT, TCP_TIMEOUT, TLS_SILENT, TURN_SILENT, CANCELLED -> false;
      default -> true;
    };
  }

  private static String shortly(Cause cause) {
    return switch (cause) {
      case UNSUPPORTED_TRANSPORT -> "not tested, DTLS is out of libwebrtc's reach";
      case UNAUTHORIZED -> "the server refuses the credentials";
      case CREDENTIALS_EXPIRED -> "the credentials have expired";
      case CREDENTIALS_MISSING -> "the list gives no credentials";
      case CERTIFICATE_UNTRUSTED -> "the certificate comes from an authority not trusted here";
      case CERTIFICATE_EXPIRED -> "the certificate is not valid now";
      case CERTIFICATE_NAME_MISMATCH -> "the certificate names another host";
      case TCP_REFUSED -> "the connection is refused";
      case DNS_FAILED -> "the name has no address here";
      case BAD_URI -> "the URI is malformed";
      case ENGINE_UNAVAILABLE -> "libwebrtc could not be started";
      case ENGINE_CRASHED -> "libwebrtc's process ended in the middle";
      default -> cause.word();
    };
  }

  private static boolean isStun(UriResult result) {
    return result.uri().startsWith("stun");
  }

  private static boolean works(UriResult result) {
    return result.verdict() == Verdict.WORKS;
  }

  private static boolean untested(UriResult result) {
    return result.verdict() == Verdict.NOT_TESTED;
  }

  private static boolean unable(UriResult result) {
    return result.verdict() == Verdict.FAILS
        || result.verdict() == Verdict.NO_ANSWER
        || is(result, Cause.UNSUPPORTED_TRANSPORT);
  }

  private static boolean is(UriResult result, Cause cause) {
    return result.cause() == cause;
  }

  private static boolean overTcp(UriResult result) {
    return result.transport() != null && overTcp(result.transport());
  }

  private static boolean overTcp(Transport transport) {
    return transport == Transport.TCP || transport == Transport.TLS;
  }

  private static boolean any(List<UriResult> results, Predicate<UriResult> predicate) {
    return results.stream().anyMatch(predicate);
  }
}
