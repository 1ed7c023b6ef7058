package dev.turnscope.ui.work;

import dev.turnscope.model.Cause;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Conclusion;
import dev.turnscope.model.Connects;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceError;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Role;
import dev.turnscope.model.Secret;
import dev.turnscope.model.Source;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists and results for the window's tests. */
public final class Samples {
  public static final String UDP = "turn:192.0.2.1:443?transport=udp";
  public static final String TCP = "turn:192.0.2.1:443?transport=tcp";
  public static final Instant FETCHED = Instant.parse("2026-11-22T10:00:00Z");
  public static final Duration TTL = Duration.ofMinutes(5);

  private Samples() {}

  /** One TURN server with a URI over UDP and one over TCP. */
  public static IceServerList list() {
    return list(UDP, TCP);
  }

  public static IceServerList list(String... uris) {
    Credentials credentials =
        new Credentials(new Secret("secret-username"), new Secret("secret-password"));
    IceServer server =
        new IceServer(
            Stream.of(uris).map(ListedUri::read).toList(), credentials, TTL, FETCHED.plus(TTL));
    return new IceServerList(Source.servers(), List.of(server), FETCHED, List.of(), List.of());
  }

  /** A run of which one URI works and one fails. */
  public static CheckReport report() {
    return new CheckReport(
        "Turnscope test",
        FETCHED,
        Duration.ofMillis(400),
        new Source(Source.Kind.AWS, "front-door", "us-west-2", Role.VIEWER),
        List.of(new CheckReport.Server(List.of(UDP, TCP), TTL, FETCHED.plus(TTL))),
        List.of(fails(UDP), works(TCP)),
        new Conclusion(
            Connects.RELAY_ONLY,
            "Calls connect from there, but only over TCP.",
            List.of("UDP fails."),
            List.of("Allow UDP."),
            List.of()),
        List.of());
  }

  /** libwebrtc got a relay candidate at this address. */
  public static WebrtcResult relayed(String address) {
    IceCandidate relay =
        new IceCandidate("relay", address, "udp", 55, "candidate:1 1 udp 1 typ relay");
    return new WebrtcResult(
        Verdict.WORKS, null, Duration.ofMillis(60), List.of(relay), List.of(), "");
  }

  public static WebrtcResult refused() {
    return new WebrtcResult(
        Verdict.FAILS,
        null,
        Duration.ofMillis(60),
        List.of(),
        List.of(new IceError(401, "Unauthorized")),
        "");
  }

  public static UriResult result(
      String uri, Verdict verdict, @Nullable Cause cause, WebrtcResult webrtc) {
    return new UriResult(
        uri,
        Transport.UDP,
        verdict,
        cause,
        "What happened.",
        verdict == Verdict.WORKS ? "" : "What to do.",
        Duration.ofMillis(61),
        verdict == Verdict.WORKS ? webrtc.candidates().getFirst().address() : null,
        webrtc,
        ProbeResult.notTested());
  }

  public static UriResult works(String uri) {
    return result(uri, Verdict.WORKS, null, relayed("198.51.100.7:50000"));
  }

  public static UriResult fails(String uri) {
    return result(uri, Verdict.FAILS, Cause.UNAUTHORIZED, refused());
  }

  public static UriResult untested(String uri) {
    return result(
        uri,
        Verdict.NOT_TESTED,
        Cause.UNSUPPORTED_TRANSPORT,
        WebrtcResult.notTested(Cause.UNSUPPORTED_TRANSPORT, "libwebrtc was not asked."));
  }
}
