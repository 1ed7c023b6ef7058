package dev.turnscope.check;

import static dev.turnscope.check.Outcomes.any;
import static dev.turnscope.check.Outcomes.is;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Conclusion;
import dev.turnscope.model.Connects;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From the verdicts on all URIs to what they say together. Pure. */
public final class Conclusions {
  private static final Set<Cause> REFUSED_CREDENTIALS =
      EnumSet.of(Cause.UNAUTHORIZED, Cause.CREDENTIALS_EXPIRED);

  private Conclusions() {}

  /** What the results there are say; of a run that is not at its end, those so far. */
  public static Conclusion of(CheckPlan plan, Collection<UriResult> results) {
    Outcomes outcomes = Outcomes.of(plan, results);
    Connects connects = connects(outcomes);
    return new Conclusion(
        connects,
        headline(outcomes, connects),
        Findings.of(outcomes),
        Requests.of(outcomes),
        ClientViews.of(plan, results));
  }

  private static Connects connects(Outcomes outcomes) {
    boolean direct = any(outcomes.stun(), Outcomes::works);
    if (outcomes.relays()) {
      boolean directTried = any(outcomes.stun(), result -> !Outcomes.untested(result));
      return directTried && !direct ? Connects.RELAY_ONLY : Connects.YES;
    }
    boolean allRefused =
        !outcomes.turn().isEmpty()
            && outcomes.turn().stream()
                .allMatch(result -> isNo(result) || result.transport() == Transport.DTLS);
    return allRefused && !direct && wholeListTaken(outcomes) ? Connects.NO : Connects.UNKNOWN;
  }

  private static boolean wholeListTaken(Outcomes outcomes) {
    CheckPlan plan = outcomes.plan();
    long listed = plan.list().servers().stream().mapToLong(server -> server.uris().size()).sum();
    return plan.list().leftOut() == 0 && plan.items().size() == listed;
  }

  private static boolean isNo(UriResult result) {
    return result.verdict() == Verdict.FAILS
        || result.verdict() == Verdict.NO_ANSWER
        || is(result, Cause.UNSUPPORTED_TRANSPORT);
  }

  private static String headline(Outcomes outcomes, Connects connects) {
    if (outcomes.turn().isEmpty() && outcomes.stun().isEmpty()) {
      return "There is nothing to check: the list names no server.";
    }
    return outcomes.relays() ? withRelay(outcomes, connects) : withoutRelay(outcomes);
  }

  private static String withRelay(Outcomes outcomes, Connects connects) {
    long unjudged = outcomes.unjudged();
    if (unjudged > 0) {
      return "Calls can connect from here, but %d of %d TURN URIs %s no verdict%s."
          .formatted(
              unjudged,
              outcomes.turn().size(),
              unjudged == 1 ? "has" : "have",
              any(outcomes.turn(), result -> is(result, Cause.CANCELLED))
                  ? ": the check was cancelled"
                  : ": libwebrtc broke off");
    }
    boolean relayOnly = connects == Connects.RELAY_ONLY;
    if (outcomes.relaysOverTcpAlone()) {
      return relayOnly
          ? "Calls can connect from here, but only through a relay over TCP."
          : "Calls can connect from here, but they get a relay over TCP only.";
    }
    if (relayOnly) {
      return "Calls can connect from here, but only through a relay.";
    }
    List<UriResult> tested = outcomes.testedTurn();
    if (tested.stream().allMatch(Outcomes::works)) {
      return tested.size() == outcomes.turn().size() && wholeListTaken(outcomes)
          ? "Calls can connect from here: every TURN URI relays."
          : "Calls can connect from here: every TURN URI that was tested relays.";
    }
    return outcomes.deadServers().isEmpty()
        ? "Calls can connect from here, but not every TURN URI relays."
        : "Calls can connect from here, but not every TURN server answers.";
  }

  private static String withoutRelay(Outcomes outcomes) {
    if (any(outcomes.turn(), result -> is(result, Cause.CANCELLED))) {
      return "The check was cancelled before it could tell.";
    }
    if (any(outcomes.turn(), result -> Outcomes.ENGINE_TROUBLE.contains(result.cause()))) {
      return "Nothing can be said: libwebrtc did not run to its end.";
    }
    List<UriResult> tested = outcomes.testedTurn();
    if (tested.isEmpty()) {
      return any(outcomes.stun(), Outcomes::works)
          ? "The STUN server answers; no TURN server was tested."
          : "No TURN server was tested.";
    }
    String noRelay =
        wholeListTaken(outcomes)
            ? "No relay from here"
            : "No relay from here among the URIs that were tested";
    if (outcomes.relaysOverDtlsAlone()) {
      return noRelay
          + " that a client can use: only TURN over DTLS works, which browsers and the KVS C SDK"
          + " cannot use.";
    }
    Cause common = tested.getFirst().cause();
    if (common != null && tested.stream().allMatch(result -> is(result, common))) {
      if (common == Cause.BAD_URI) {
        return "Nothing was tried: no TURN URI of the list is one that a client can use.";
      }
      if (common == Cause.CREDENTIALS_MISSING) {
        return "Nothing was tried: the list gives no credentials for its TURN servers.";
      }
      String why = whereAllShare(common);
      if (why != null) {
        return noRelay + ": " + why;
      }
    }
    if (tested.stream().allMatch(result -> REFUSED_CREDENTIALS.contains(result.cause()))) {
      return noRelay + ": the TURN servers refuse the credentials of the list.";
    }
    if (tested.stream().allMatch(result -> result.verdict() == Verdict.NO_ANSWER)) {
      return noRelay + ": no TURN server answers.";
    }
    return noRelay + ": no TURN URI works.";
  }

  /** Whether the headline says it, where all TURN URIs share that cause. */
  static boolean headlineTells(Cause cause) {
    return REFUSED_CREDENTIALS.contains(cause) || whereAllShare(cause) != null;
  }

  /** Why no TURN URI works, where all share the cause: null where that has no words of its own. */
  private static @Nullable String whereAllShare(Cause cause) {
    return switch (cause) {
      case DNS_TIMEOUT -> "DNS gives no answer for the TURN servers’ names.";
      case DNS_FAILED -> "DNS has no address for the TURN servers’ names.";
      case NETWORK_UNREACHABLE -> "this computer has no way to the TURN servers.";
      case CREDENTIALS_EXPIRED -> "the credentials of the list have expired.";
      case QUOTA_REACHED -> "the channel has reached its limit of allocations.";
      default -> null;
    };
  }
}
