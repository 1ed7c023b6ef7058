package dev.turnscope.lab;

import dev.turnscope.lab.UriTruth.Server;
import dev.turnscope.model.Cause;
import dev.turnscope.model.Transport;
import dev.turnscope.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is true of the URIs of each scenario, with the delay and loss that it has by itself. */
final class GroundTruth {
  private static final Outcome WORKS = new Outcome(Verdict.WORKS, null);

  private record Outcome(Verdict verdict, @Nullable Cause cause) {}

  private GroundTruth() {}

  static List<UriTruth> of(Scenario scenario) {
    return switch (scenario) {
      case HEALTHY, SHORT_TTL, SLOW, LOSSY -> both(WORKS, Map.of());
      // libwebrtc follows no redirect to a loopback address; DTLS is the probe's, which does here.
      case REDIRECT ->
          both(
              WORKS,
              Map.of(
                  Transport.UDP, fails(Cause.REDIRECTED),
                  Transport.TLS, fails(Cause.REDIRECTED),
                  Transport.TCP, fails(Cause.REDIRECTED)));
      case UDP_BLOCKED ->
          both(
              noAnswer(Cause.UDP_SILENT),
              Map.of(
                  Transport.UDP, noAnswer(Cause.UDP_SILENT),
                  Transport.DTLS, noAnswer(Cause.UDP_SILENT)));
      case UDP_REFUSED ->
          both(
              fails(Cause.UDP_REFUSED),
              Map.of(
                  Transport.UDP, fails(Cause.UDP_REFUSED),
                  Transport.DTLS, fails(Cause.UDP_REFUSED)));
      case TCP_TIMEOUT ->
          both(
              WORKS,
              Map.of(
                  Transport.TLS, noAnswer(Cause.TCP_TIMEOUT),
                  Transport.TCP, noAnswer(Cause.TCP_TIMEOUT)));
      case TLS_SILENT -> both(WORKS, Map.of(Transport.TLS, noAnswer(Cause.TLS_SILENT)));
      case TURN_SILENT ->
          both(
              WORKS,
              Map.of(
                  Transport.UDP, noAnswer(Cause.UDP_SILENT),
                  Transport.DTLS, noAnswer(Cause.TURN_SILENT),
                  Transport.TLS, noAnswer(Cause.TURN_SILENT),
                  Transport.TCP, noAnswer(Cause.TURN_SILENT)));
      case NOT_TURN ->
          both(
              WORKS,
              Map.of(
                  Transport.UDP, noAnswer(Cause.UDP_SILENT),
                  Transport.DTLS, noAnswer(Cause.UDP_SILENT),
                  Transport.TLS, fails(Cause.NOT_TURN),
                  Transport.TCP, fails(Cause.NOT_TURN)));
      case DEAD_SERVER ->
          list(
              WORKS,
              Map.of(),
              Map.of(
                  Transport.UDP, noAnswer(Cause.UDP_SILENT),
                  Transport.DTLS, noAnswer(Cause.UDP_SILENT),
                  Transport.TLS, noAnswer(Cause.TLS_SILENT),
                  Transport.TCP, noAnswer(Cause.TURN_SILENT)));
      case WRONG_CREDENTIALS -> refused(Cause.UNAUTHORIZED);
      case EXPIRED_CREDENTIALS -> refused(Cause.CREDENTIALS_EXPIRED);
      case STALE_NONCE -> refused(Cause.STALE_NONCE);
      case QUOTA_REACHED -> refused(Cause.QUOTA_REACHED);
      case INSUFFICIENT_CAPACITY -> refused(Cause.INSUFFICIENT_CAPACITY);
      case UNTRUSTED_CERTIFICATE -> certificate(Cause.CERTIFICATE_UNTRUSTED);
      case CERTIFICATE_EXPIRED -> certificate(Cause.CERTIFICATE_EXPIRED);
      case CERTIFICATE_WRONG_NAME -> certificate(Cause.CERTIFICATE_NAME_MISMATCH);
      case AWS_DENIED, AWS_THROTTLED, CHANNEL_NOT_FOUND -> List.of();
    };
  }

  private static List<UriTruth> refused(Cause cause) {
    Outcome refusal = fails(cause);
    return both(
        WORKS,
        Map.of(
            Transport.UDP, refusal,
            Transport.DTLS, refusal,
            Transport.TLS, refusal,
            Transport.TCP, refusal));
  }

  private static List<UriTruth> certificate(Cause cause) {
    return both(WORKS, Map.of(Transport.DTLS, fails(cause), Transport.TLS, fails(cause)));
  }

  private static List<UriTruth> both(Outcome stun, Map<Transport, Outcome> turn) {
    return list(stun, turn, turn);
  }

  /** What a map does not name works. */
  private static List<UriTruth> list(
      Outcome stun, Map<Transport, Outcome> first, Map<Transport, Outcome> second) {
    Stream<UriTruth> binding =
        Stream.of(new UriTruth(Server.STUN, Transport.UDP, stun.verdict(), stun.cause()));
    Stream<UriTruth> turn =
        Stream.concat(entry(Server.FIRST_TURN, first), entry(Server.SECOND_TURN, second));
    return Stream.concat(binding, turn).toList();
  }

  private static Stream<UriTruth> entry(Server server, Map<Transport, Outcome> named) {
    return ListedServer.TRANSPORTS.stream()
        .map(
            transport -> {
              Outcome outcome = named.getOrDefault(transport, WORKS);
              return new UriTruth(server, transport, outcome.verdict(), outcome.cause());
            });
  }

  private static Outcome fails(Cause cause) {
    return new Outcome(Verdict.FAILS, cause);
  }

  private static Outcome noAnswer(Cause cause) {
    return new Outcome(Verdict.NO_ANSWER, cause);
  }
}
