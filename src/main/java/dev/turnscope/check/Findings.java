package dev.turnscope.check;

import static dev.turnscope.check.Outcomes.any;
import static java.util.stream.Collectors.joining;

import dev.turnscope.model.Cause;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.Roughly;
import dev.turnscope.model.Source;
import dev.turnscope.model.TlsSession;
import dev.turnscope.model.TlsSession.Judgement;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.UsernameClaims;
import dev.turnscope.model.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the results have in common that a person should know, a sentence each. Pure. */
final class Findings {
  private static final String KVS = ".kinesisvideo.";
  private static final Pattern KVS_HOST =
      Pattern.compile(
          "(?<=:)(?<address>\\d{1,3}(-\\d{1,3}){3})\\.t-[a-z0-9-]+\\.kinesisvideo\\.[a-z0-9.-]+");

  /** AWS tells the time to the second, and its answer is under way for a while. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(30);

  private final Outcomes outcomes;
  private final Set<String> sentences = new LinkedHashSet<>();

  /** How many URIs show a certificate of each issuer that nobody here vouches for. */
  private final Map<String, Long> untrusted = new LinkedHashMap<>();

  private Findings(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  static List<String> of(Outcomes outcomes) {
    Findings findings = new Findings(outcomes);
    findings.engine();
    findings.blockedUdp();
    findings.deadServers();
    findings.certificates();
    findings.names();
    findings.clock();
    findings.sentences.addAll(UsernameClaims.differences(outcomes.plan().list()));
    findings.proxy();
    findings.causes();
    findings.disagreements();
    findings.stun();
    findings.retransmissions();
    Allocations.of(outcomes.plan()).turns().ifPresent(findings.sentences::add);
    return List.copyOf(findings.sentences);
  }

  /** Where libwebrtc's process ended, what it did not say was not heard by a client's own code. */
  private void engine() {
    long alone =
        Stream.concat(outcomes.turn().stream(), outcomes.stun().stream())
            .filter(result -> !Outcomes.untested(result))
            .filter(result -> result.webrtc().cause() == Cause.ENGINE_CRASHED)
            .count();
    if (alone > 0) {
      sentences.add(
          "libwebrtc’s process ended before it had judged %s, so Turnscope’s probe stands alone there: check again."
              .formatted(alone == 1 ? "one URI" : alone + " URIs"));
    }
  }

  private void blockedUdp() {
    boolean silent =
        outcomes.testedTurn().stream()
            .filter(result -> !Outcomes.overTcp(result))
            .allMatch(result -> result.verdict() == Verdict.NO_ANSWER);
    if (outcomes.relaysOverTcpAlone() && silent) {
      sentences.add("UDP gets no answer from the TURN servers that answer over TCP.");
    }
  }

  private void deadServers() {
    for (IceServer dead : outcomes.deadServers()) {
      sentences.add(
          "The server %s answers on no transport, while another one works.".formatted(dead.name()));
    }
  }

  private void certificates() {
    for (UriResult result : outcomes.turn()) {
      TlsSession session = result.probe().tls();
      if (session == null || session.chain().isEmpty()) {
        continue;
      }
      String issuer = session.chain().getFirst().issuer();
      boolean kvs = result.uri().contains(KVS);
      if (session.judgement() == Judgement.TRUSTED_LOCALLY) {
        sentences.add(
            kvs
                ? "TLS is intercepted on this network: the certificate is issued by “%s”, a private authority."
                    .formatted(issuer)
                : "The certificate is issued by “%s”, a private authority: the server’s own, or TLS is intercepted on this network."
                    .formatted(issuer));
      } else if (session.judgement() == Judgement.UNTRUSTED) {
        untrusted.merge(issuer, 1L, Long::sum);
      }
    }
    untrusted.forEach(
        (issuer, count) ->
            sentences.add(
                "%s: the certificate is issued by “%s”, which this computer does not trust: TLS may be intercepted on this network."
                    .formatted(share(count), issuer)));
  }

  /** KVS writes a server's address into its name. */
  private void names() {
    for (UriResult result : outcomes.turn()) {
      Matcher name = KVS_HOST.matcher(result.uri());
      List<String> addresses = result.probe().addresses();
      if (name.find() && !addresses.isEmpty()) {
        String address = name.group("address").replace('-', '.');
        if (!addresses.contains(address)) {
          sentences.add(
              "DNS leads %s to %s on this network, and its own name says %s."
                  .formatted(name.group(), String.join(", ", addresses), address));
        }
      }
    }
  }

  private void clock() {
    Duration ahead = outcomes.plan().list().clockAhead();
    if (ahead == null) {
      clockByCredentials();
    } else if (ahead.abs().compareTo(CLOCK_TOLERANCE) > 0) {
      sentences.add(
          "This computer’s clock is %s %s AWS’s: times told by it are off by as much."
              .formatted(Roughly.of(ahead.abs()), ahead.isNegative() ? "behind" : "ahead of"));
    }
  }

  /** A server that takes credentials which have ended by this clock tells on the clock. */
  private void clockByCredentials() {
    boolean taken =
        outcomes.plan().items().stream()
            .filter(item -> item.credentialsExpiredAt(outcomes.plan().list().fetchedAt()))
            .anyMatch(
                item ->
                    any(
                        outcomes.turn(),
                        result ->
                            result.uri().equals(item.uri().text()) && Outcomes.works(result)));
    if (taken) {
      sentences.add(
          "This computer’s clock is fast: credentials that have ended by it are taken by the"
              + " server.");
    }
  }

  /** A network that wants a proxy for the web often lets nothing else out. */
  private void proxy() {
    WebProxy proxy = outcomes.plan().proxy();
    boolean practice = outcomes.plan().list().source().kind() == Source.Kind.LAB;
    if (proxy != null && !practice && any(outcomes.turn(), result -> isUnreached(result.cause()))) {
      sentences.add(
          ("A web proxy is set here: %s (%s). The KVS SDKs’ TURN clients"
                  + " cannot use it, so Turnscope went past it.")
              .formatted(proxy.address(), proxy.setting()));
    }
  }

  private static boolean isUnreached(@Nullable Cause cause) {
    return cause != null
        && switch (cause) {
          case UDP_SILENT,
              UDP_REFUSED,
              TCP_TIMEOUT,
              TCP_REFUSED,
              TCP_RESET,
              TLS_SILENT,
              TURN_SILENT,
              NETWORK_UNREACHABLE,
              DNS_FAILED,
              DNS_TIMEOUT ->
              true;
          default -> false;
        };
  }

  private void causes() {
    List<IceServer> dead = outcomes.deadServers();
    for (Cause cause : Cause.values()) {
      long count =
          outcomes.turn().stream()
              .filter(result -> Outcomes.is(result, cause))
              .filter(result -> dead.stream().noneMatch(server -> Outcomes.lists(server, result)))
              .count();
      boolean inHeadline = count == outcomes.turn().size() && Conclusions.headlineTells(cause);
      if (count > 0 && !inHeadline && !saidAlready(cause)) {
        sentences.add("%s: %s.".formatted(share(count), CausesInShort.of(cause)));
      }
    }
  }

  private String share(long count) {
    int all = outcomes.turn().size();
    if (all == 1) {
      return "The TURN URI";
    }
    if (count == all) {
      return all == 2 ? "Both TURN URIs" : "All %d TURN URIs".formatted(all);
    }
    return "%d of %d TURN URIs".formatted(count, all);
  }

  private void disagreements() {
    disagreement(
        "Turnscope’s probe",
        "libwebrtc",
        result ->
            result.probe().verdict() == Verdict.WORKS
                && (result.verdict() == Verdict.FAILS || result.verdict() == Verdict.NO_ANSWER));
    disagreement(
        "libwebrtc",
        "Turnscope’s probe",
        result ->
            result.webrtc().verdict() == Verdict.WORKS
                && (result.probe().verdict() == Verdict.FAILS
                    || result.probe().verdict() == Verdict.NO_ANSWER));
  }

  private void disagreement(String one, String other, Predicate<UriResult> disagree) {
    List<UriResult> results = outcomes.turn().stream().filter(disagree).toList();
    if (!results.isEmpty()) {
      sentences.add(
          "libwebrtc and Turnscope’s probe disagree on %s: %s got a relay, %s did not."
              .formatted(
                  results.size() == 1
                      ? results.getFirst().uri()
                      : "%d of %d TURN URIs".formatted(results.size(), outcomes.turn().size()),
                  one,
                  other));
    }
  }

  private void stun() {
    List<UriResult> silent = new ArrayList<>(outcomes.stun());
    silent.removeIf(result -> Outcomes.works(result) || Outcomes.untested(result));
    if (!silent.isEmpty()) {
      sentences.add(
          "No server-reflexive address: %s."
              .formatted(
                  silent.stream()
                      .map(
                          result ->
                              result.uri()
                                  + (result.verdict() == Verdict.NO_ANSWER
                                      ? " gives no answer"
                                      : " fails"))
                      .collect(joining(", "))));
    }
  }

  /** Of what got its answer all the same: what got none has a cause of its own. */
  private void retransmissions() {
    long again =
        Stream.concat(outcomes.turn().stream(), outcomes.stun().stream())
            .filter(Outcomes::works)
            .flatMap(result -> result.probe().messages().stream())
            .filter(message -> message.retransmission() > 0)
            .count();
    if (again > 0) {
      sentences.add(
          "Answers over UDP are lost or late: the probe sent %s again."
              .formatted(again == 1 ? "a request" : again + " requests"));
    }
  }

  private boolean saidAlready(Cause cause) {
    return switch (cause) {
      case UDP_SILENT -> outcomes.relaysOverTcpAlone();
      // The headline says it.
      case CANCELLED -> outcomes.relays();
      case NO_CANDIDATE -> true;
      case CERTIFICATE_UNTRUSTED -> !untrusted.isEmpty();
      default -> false;
    };
  }
}
