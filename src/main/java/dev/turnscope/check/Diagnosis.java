package dev.turnscope.check;

import dev.turnscope.model.Cause;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceError;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
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
        finding.verdict() == Verdict.WORKS ? addressOf(webrtc, "relay") : null,
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
    if (probe.verdict() == Verdict.FAILS || probe.verdict() == Verdict.NO_ANSWER) {
      return new Finding(probe.verdict(), probe.cause());
    }
    return switch (webrtc.verdict()) {
      case NOT_TESTED -> new Finding(Verdict.NOT_TESTED, webrtc.cause());
      case NO_ANSWER -> new Finding(Verdict.NO_ANSWER, silence(uri.transport()));
      case FAILS, WORKS -> new Finding(Verdict.FAILS, refusal(item, uri, webrtc, now));
    };
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
    return uri.relays()
            && uri.port() < FIRST_UNPRIVILEGED_PORT
            && !LOW_PORTS_OF_LIBWEBRTC.contains(uri.port())
        ? Cause.PORT_NOT_ALLOWED
        : Cause.NO_CANDIDATE;
  }

  /** A URI that is refused as it stands: neither engine is asked. */
  static UriResult withoutEngines(CheckPlan.Item item, Instant now) {
    return untouched(item, null, now);
  }

  /** A URI whose turn had not come when the run was cancelled. */
  static UriResult cancelled(CheckPlan.Item item, Instant now) {
    return untouched(item, Cause.CANCELLED, now);
  }

  private static UriResult untouched(CheckPlan.Item item, @Nullable Cause cause, Instant now) {
    return of(item, WebrtcResult.notTested(cause, ""), ProbeResult.notTested(), Duration.ZERO, now);
  }

  private record Finding(Verdict verdict, @Nullable Cause cause) {}
}
