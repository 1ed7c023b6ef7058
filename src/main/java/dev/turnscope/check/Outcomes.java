package dev.turnscope.check;

import dev.turnscope.model.Cause;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The results of a run, and the questions that the conclusion asks of them. */
record Outcomes(CheckPlan plan, List<UriResult> turn, List<UriResult> stun) {

  static final Set<Cause> ENGINE_TROUBLE =
      EnumSet.of(Cause.ENGINE_UNAVAILABLE, Cause.ENGINE_CRASHED, Cause.INTERNAL_FAULT);

  static Outcomes of(CheckPlan plan, Collection<UriResult> results) {
    return new Outcomes(
        plan,
        results.stream().filter(result -> !isStun(result)).toList(),
        results.stream().filter(Outcomes::isStun).toList());
  }

  List<UriResult> testedTurn() {
    return turn.stream().filter(result -> !untested(result)).toList();
  }

  /** TURN URIs that were to be tested, and got no verdict. */
  long unjudged() {
    return turn.stream()
        .filter(result -> is(result, Cause.CANCELLED) || ENGINE_TROUBLE.contains(result.cause()))
        .count();
  }

  /** Whether there is a relay that a client can use: none speaks TURN over DTLS. */
  boolean relays() {
    return any(turn, result -> works(result) && result.transport() != Transport.DTLS);
  }

  boolean relaysOverDtlsAlone() {
    return !relays() && any(turn, Outcomes::works);
  }

  /** A relay over TCP, and none over UDP though it was tried. */
  boolean relaysOverTcpAlone() {
    List<UriResult> overUdp =
        testedTurn().stream().filter(result -> result.transport() == Transport.UDP).toList();
    return relays() && !overUdp.isEmpty() && overUdp.stream().noneMatch(Outcomes::works);
  }

  /** Whether a DTLS server answers where this URI got no answer: then no firewall drops UDP. */
  boolean passesUdp(UriResult silent) {
    return silent.cause() == Cause.UDP_SILENT
        && any(turn, other -> isPlaceOf(other, silent) && Outcomes.shookHands(other));
  }

  private boolean isPlaceOf(UriResult other, UriResult silent) {
    Optional<String> place = plan.uri(silent.uri()).map(IceUri::hostAndPort);
    return other.transport() == Transport.DTLS
        && place.isPresent()
        && place.equals(plan.uri(other.uri()).map(IceUri::hostAndPort));
  }

  private static boolean shookHands(UriResult result) {
    return result.probe().stages().stream()
        .anyMatch(
            stage -> stage.stage() == Stage.HANDSHAKE && stage.outcome() == StageResult.Outcome.OK);
  }

  /** Servers that answer on no transport while another one works. */
  List<IceServer> deadServers() {
    return relays() ? plan.list().servers().stream().filter(this::isDead).toList() : List.of();
  }

  private boolean isDead(IceServer server) {
    List<UriResult> tested = testedTurn().stream().filter(result -> lists(server, result)).toList();
    return tested.size() > 1
        && tested.stream().allMatch(result -> result.verdict() == Verdict.NO_ANSWER);
  }

  static boolean lists(IceServer server, UriResult result) {
    return server.uris().stream().anyMatch(uri -> uri.text().equals(result.uri()));
  }

  static boolean works(UriResult result) {
    return result.verdict() == Verdict.WORKS;
  }

  static boolean untested(UriResult result) {
    return result.verdict() == Verdict.NOT_TESTED;
  }

  static boolean is(UriResult result, Cause cause) {
    return result.cause() == cause;
  }

  static boolean overTcp(UriResult result) {
    return result.transport() == Transport.TCP || result.transport() == Transport.TLS;
  }

  static boolean any(List<UriResult> results, Predicate<UriResult> predicate) {
    return results.stream().anyMatch(predicate);
  }

  private static boolean isStun(UriResult result) {
    return result.uri().startsWith("stun");
  }
}
