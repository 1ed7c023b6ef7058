package dev.turnscope.check;

import dev.turnscope.model.Cause;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceError;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Stage;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From what both engines saw of a URI to one verdict and one cause. Pure: libwebrtc says what a
 * WebRTC client gets, the probe says why.
 */
final class Diagnosis {
  /** libwebrtc drops TURN servers on any other port below 1024. */
  private static final Set<Integer> LOW_PORTS_OF_LIBWEBRTC = Set.of(53, 80, 443);

  private static final int FIRST_UNPRIVILEGED_PORT = 1024;

  private Diagnosis() {}

  /**
   * @param elapsed from the start of the URI's check to its verdict
   * @param now the local clock, which tells an expired credential
   */
  static UriResult of(
      CheckPlan.Item item, WebrtcResult webrtc, ProbeResult probe, Duration elapsed, Instant now) {
    Finding finding = find(item, webrtc, probe, now);
    Advice advice = Advice.on(item, finding.verdict(), finding.cause(), webrtc, probe, now);
    ListedUri uri = item.uri();
    return new UriResult(
        uri.text(),
        uri instanceof IceUri ice ? ice.transport() : null,
        finding.verdict(),
        finding.cause(),
        advice.explanation(),
        advice.nextStep(),
        elapsed,
        finding.verdict() == Verdict.WORKS ? relayedAddress(webrtc, probe) : null,
        webrtc,
        probe);
  }

  /** The server's transport address of the first candidate of a type, null where none came. */
  static @Nullable String addressOf(WebrtcResult webrtc, String type) {
    return webrtc.candidates().stream()
        .filter(candidate -> candidate.type().equals(type))
        .map(IceCandidate::address)
        .findFirst()
        .orElse(null);
  }

  /** libwebrtc's where it has one: that is the address that a client would use. */
  static @Nullable String relayedAddress(WebrtcResult webrtc, ProbeResult probe) {
    String address = addressOf(webrtc, "relay");
    return address == null ? probe.relayedAddress() : address;
  }

  private static Finding find(
      CheckPlan.Item item, WebrtcResult webrtc, ProbeResult probe, Instant now) {
    if (!(item.uri() instanceof IceUri uri)) {
      return new Finding(Verdict.FAILS, Cause.BAD_URI);
    }
    if (item.lacksCredentials()) {
      return new Finding(Verdict.FAILS, Cause.CREDENTIALS_MISSING);
    }
    if (webrtc.verdict() == Verdict.WORKS) {
      return new Finding(Verdict.WORKS, null);
    }
    if (webrtc.cause() == Cause.CANCELLED) {
      return new Finding(Verdict.NOT_TESTED, Cause.CANCELLED);
    }
    boolean refusedByServer = isStunError(webrtc);
    return switch (probe.verdict()) {
      case WORKS ->
          refusedByServer && webrtc.verdict() == Verdict.FAILS
              ? new Finding(Verdict.FAILS, refusal(item, uri, webrtc, now))
              : whereOnlyTheProbeWorks(uri, webrtc, probe);
      case FAILS -> new Finding(Verdict.FAILS, refined(probe.cause(), item, now));
      case NO_ANSWER ->
          refusedByServer
              ? new Finding(Verdict.FAILS, refusal(item, uri, webrtc, now))
              : new Finding(Verdict.NO_ANSWER, probe.cause());
      case NOT_TESTED -> byLibwebrtcAlone(item, uri, webrtc, now);
    };
  }

  /** What libwebrtc cannot speak, or does not name without a NAT, the probe decides. */
  private static Finding whereOnlyTheProbeWorks(
      IceUri uri, WebrtcResult webrtc, ProbeResult probe) {
    if (webrtc.verdict() == Verdict.NOT_TESTED) {
      boolean outOfItsReach =
          webrtc.cause() == Cause.UNSUPPORTED_TRANSPORT || webrtc.cause() == Cause.NO_CANDIDATE;
      return outOfItsReach
          ? new Finding(Verdict.WORKS, null)
          : new Finding(Verdict.NOT_TESTED, webrtc.cause());
    }
    return isMuteOn(webrtc, probe)
        ? new Finding(Verdict.WORKS, null)
        : new Finding(webrtc.verdict(), whyNotLibwebrtc(uri, probe));
  }

  /**
   * libwebrtc names no server-reflexive address that is a host candidate's, as without a NAT. Where
   * it waits for another interface or address family, its silence is not about this server.
   */
  private static boolean isMuteOn(WebrtcResult webrtc, ProbeResult probe) {
    String reflexive = probe.reflexiveAddress();
    return reflexive != null
        && probe.relayedAddress() == null
        && webrtc.candidates().stream()
            .filter(candidate -> candidate.type().equals("host"))
            .anyMatch(candidate -> host(candidate.address()).equals(host(reflexive)));
  }

  /** The one spelling of an IPv6 address; what is no address stays as it is. */
  private static String host(String transportAddress) {
    String host =
        transportAddress
            .substring(0, Math.max(transportAddress.lastIndexOf(':'), 0))
            .replaceAll("[\\[\\]]", "");
    try {
      return InetAddress.ofLiteral(host).getHostAddress();
    } catch (IllegalArgumentException name) {
      return host;
    }
  }

  private static Cause whyNotLibwebrtc(IceUri uri, ProbeResult probe) {
    if (isDroppedPort(uri)) {
      return Cause.PORT_NOT_ALLOWED;
    }
    return wasRedirected(probe) ? Cause.REDIRECTED : Cause.NO_CANDIDATE;
  }

  /** The probe met a second server's challenge: the first had sent it on. */
  private static boolean wasRedirected(ProbeResult probe) {
    return probe.stages().stream().filter(stage -> stage.stage() == Stage.CHALLENGE).count() > 1;
  }

  private static Finding byLibwebrtcAlone(
      CheckPlan.Item item, IceUri uri, WebrtcResult webrtc, Instant now) {
    return switch (webrtc.verdict()) {
      case NOT_TESTED -> new Finding(Verdict.NOT_TESTED, webrtc.cause());
      case NO_ANSWER -> new Finding(Verdict.NO_ANSWER, silence(uri.transport()));
      case FAILS, WORKS -> new Finding(Verdict.FAILS, refusal(item, uri, webrtc, now));
    };
  }

  private static @Nullable Cause refined(@Nullable Cause cause, CheckPlan.Item item, Instant now) {
    return cause == Cause.UNAUTHORIZED && item.credentialsExpiredAt(now)
        ? Cause.CREDENTIALS_EXPIRED
        : cause;
  }

  private static boolean isStunError(WebrtcResult webrtc) {
    return webrtc.errors().stream().anyMatch(error -> error.code() != IceError.UNREACHABLE);
  }

  private static Cause silence(Transport transport) {
    return switch (transport) {
      case UDP, DTLS -> Cause.UDP_SILENT;
      case TCP, TLS -> Cause.TURN_SILENT;
    };
  }

  private static Cause refusal(CheckPlan.Item item, IceUri uri, WebrtcResult webrtc, Instant now) {
    return webrtc.errors().stream()
        .filter(error -> error.code() != IceError.UNREACHABLE)
        .findFirst()
        .map(error -> refusal(error.code(), item.credentialsExpiredAt(now)))
        .orElseGet(() -> unreachable(uri, webrtc));
  }

  private static Cause refusal(int stunErrorCode, boolean expired) {
    return switch (stunErrorCode) {
      case 300 -> Cause.REDIRECTED;
      case 401 -> expired ? Cause.CREDENTIALS_EXPIRED : Cause.UNAUTHORIZED;
      case 403 -> Cause.FORBIDDEN;
      case 437 -> Cause.ALLOCATION_MISMATCH;
      case 438 -> Cause.STALE_NONCE;
      case 486 -> Cause.QUOTA_REACHED;
      case 508 -> Cause.INSUFFICIENT_CAPACITY;
      default -> Cause.SERVER_ERROR;
    };
  }

  private static Cause unreachable(IceUri uri, WebrtcResult webrtc) {
    if (!webrtc.errors().isEmpty()) {
      return webrtc.errors().getFirst().text().contains("lookup")
          ? Cause.DNS_FAILED
          : uri.transport() == Transport.UDP ? Cause.UDP_SILENT : Cause.TCP_REFUSED;
    }
    return isDroppedPort(uri) ? Cause.PORT_NOT_ALLOWED : Cause.NO_CANDIDATE;
  }

  private static boolean isDroppedPort(IceUri uri) {
    return uri.relays()
        && uri.port() < FIRST_UNPRIVILEGED_PORT
        && !LOW_PORTS_OF_LIBWEBRTC.contains(uri.port());
  }

  /** A URI that is refused as it stands: neither engine is asked. */
  static UriResult withoutEngines(CheckPlan.Item item, Instant now) {
    return untouched(item, null, now);
  }

  /** A URI whose turn had not come when the run was cancelled. */
  static UriResult cancelled(CheckPlan.Item item, Instant now) {
    return untouched(item, Cause.CANCELLED, now);
  }

  /** A URI whose check met a fault of the program's own. */
  static UriResult faulty(CheckPlan.Item item, Throwable fault, Instant now) {
    // The class alone: nobody has read the message for secrets.
    return of(
        item,
        WebrtcResult.notTested(Cause.INTERNAL_FAULT, fault.getClass().getSimpleName()),
        ProbeResult.notTested(),
        Duration.ZERO,
        now);
  }

  private static UriResult untouched(CheckPlan.Item item, @Nullable Cause cause, Instant now) {
    return of(item, WebrtcResult.notTested(cause, ""), ProbeResult.notTested(), Duration.ZERO, now);
  }

  private record Finding(Verdict verdict, @Nullable Cause cause) {}
}
