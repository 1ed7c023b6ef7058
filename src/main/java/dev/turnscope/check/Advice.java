package dev.turnscope.check;

import dev.turnscope.model.Cause;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.RefusedUri;
import dev.turnscope.model.Roughly;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.TlsSession;
import dev.turnscope.model.Transport;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened at a URI, and what to do about it: a sentence each, for a person. */
record Advice(String explanation, String nextStep) {
  private static final String FETCH_AGAIN =
      "Fetch the list again; if its credentials are refused too, report the channel’s ARN and the"
          + " time to AWS.";

  static Advice on(
      CheckPlan.Item item,
      Verdict verdict,
      @Nullable Cause cause,
      WebrtcResult webrtc,
      ProbeResult probe,
      Instant now) {
    if (item.uri() instanceof RefusedUri refused) {
      return new Advice(
          refused.problem(), "Correct this URI in the list: no WebRTC client takes it as it is.");
    }
    IceUri uri = (IceUri) item.uri();
    if (cause == null) {
      return verdict == Verdict.WORKS
          ? new Advice(success(uri, webrtc, probe), "")
          : new Advice(notTested(probe), "");
    }
    return on(cause, uri, item, webrtc, probe, now);
  }

  private static String notTested(ProbeResult probe) {
    boolean broken =
        !probe.stages().isEmpty() && probe.stages().getLast().outcome() != StageResult.Outcome.OK;
    return broken
        ? "This URI was not tested: %s.".formatted(lastDetail(probe))
        : "This URI was not tested.";
  }

  private static String success(IceUri uri, WebrtcResult webrtc, ProbeResult probe) {
    if (webrtc.verdict() != Verdict.WORKS) {
      return successOfTheProbe(uri, probe);
    }
    String seen =
        uri.relays()
            ? "The server relays: libwebrtc got the relayed transport address %s."
                .formatted(Diagnosis.addressOf(webrtc, "relay"))
            : "The server answers: it sees this computer as %s."
                .formatted(Diagnosis.addressOf(webrtc, "srflx"));
    if (probe.verdict() == Verdict.FAILS || probe.verdict() == Verdict.NO_ANSWER) {
      return seen + " Turnscope’s own connection to it failed, though: " + lastDetail(probe) + ".";
    }
    TlsSession session = probe.tls();
    return session == null || session.trustStore() == null
        ? seen
        : seen
            + " Its certificate is vouched for by %s; libwebrtc’s own store was not asked."
                .formatted(session.trustStore());
  }

  private static String successOfTheProbe(IceUri uri, ProbeResult probe) {
    if (uri.transport() == Transport.DTLS) {
      return "The server relays over DTLS: Turnscope’s probe got the relayed transport address %s. libwebrtc, and so a browser, speaks no TURN over DTLS and would try TLS over TCP instead."
          .formatted(probe.relayedAddress());
    }
    return "The server answers: it sees this computer as %s, by Turnscope’s probe."
        .formatted(probe.reflexiveAddress());
  }

  private static Advice onNoCandidate(IceUri uri, ProbeResult probe) {
    return probe.verdict() == Verdict.WORKS
        ? new Advice(
            "Turnscope’s probe got %s from %s, and libwebrtc got nothing."
                .formatted(uri.relays() ? "a relay" : "an answer", uri.hostAndPort()),
            "Ask whether a firewall or VPN on this computer treats programs differently, and check"
                + " again.")
        : new Advice(
            "libwebrtc ended its gathering with no candidate, and gave no reason.",
            "Check that this computer has a network connection besides loopback.");
  }

  private static Advice on(
      Cause cause,
      IceUri uri,
      CheckPlan.Item item,
      WebrtcResult webrtc,
      ProbeResult probe,
      Instant now) {
    String server = uri.hostAndPort();
    String port = "%s to port %d".formatted(overUdp(uri) ? "UDP" : "TCP", uri.port());
    return switch (cause) {
      case DNS_FAILED ->
          new Advice(
              "The name %s has no address here.".formatted(uri.host()),
              "Ask for DNS to resolve %s on this network.".formatted(uri.host()));
      case DNS_TIMEOUT ->
          new Advice(
              "DNS gave no answer for %s in time.".formatted(uri.host()),
              "Ask whether this network’s DNS servers can be reached.");
      case NETWORK_UNREACHABLE ->
          new Advice(
              "This computer has no way to %s: %s.".formatted(server, lastDetail(probe)),
              "Check this computer’s network, its VPN and its own firewall, and whether it has the"
                  + " IPv4 or IPv6 that this address needs.");
      case UDP_SILENT ->
          new Advice(
              "No answer over UDP from %s: a firewall drops it, or nothing there answers UDP."
                  .formatted(server),
              "Allow %s of %s, and the answers back in.".formatted(port, uri.host()));
      case UDP_REFUSED ->
          new Advice(
              "%s refuses UDP: nothing listens on that port.".formatted(server),
              "Check whether %s is up, and ask whether a firewall rejects UDP to port %d."
                  .formatted(uri.host(), uri.port()));
      case TCP_REFUSED ->
          new Advice(
              "%s refuses the TCP connection.".formatted(server),
              "Check whether the server is up, and ask whether a firewall rejects %s."
                  .formatted(port));
      case TCP_TIMEOUT ->
          new Advice(
              "No TCP connection to %s: its SYN is never answered.".formatted(server),
              "Allow %s of %s.".formatted(port, uri.host()));
      case TCP_RESET ->
          new Advice(
              "The connection to %s was reset.".formatted(server),
              "Ask whether a firewall or proxy cuts connections on port %d.".formatted(uri.port()));
      case TLS_SILENT ->
          new Advice(
              "%s takes the connection, and never answers the TLS handshake.".formatted(server),
              "Ask whether a firewall inspects or holds TLS on port %d.".formatted(uri.port()));
      case TLS_FAILED ->
          new Advice(
              "The %s handshake with %s failed: %s."
                  .formatted(security(uri), server, lastDetail(probe)),
              "Check that a %s server listens there, and that no proxy is in between."
                  .formatted(security(uri)));
      case CERTIFICATE_UNTRUSTED ->
          new Advice(
              "%s shows a certificate from an authority that this computer does not trust. %s."
                  .formatted(server, lastDetail(probe)),
              "Ask whether TLS is intercepted on this network; if so, have %s exempted."
                  .formatted(uri.host()));
      case CERTIFICATE_EXPIRED ->
          new Advice(
              "%s shows a certificate that cannot be used. %s."
                  .formatted(server, lastDetail(probe)),
              "Check this computer’s clock; if it is right, tell whoever runs the server.");
      case CERTIFICATE_NAME_MISMATCH ->
          new Advice(
              "%s shows a certificate that cannot be used. %s."
                  .formatted(server, lastDetail(probe)),
              "Ask whether DNS or a proxy leads %s elsewhere.".formatted(uri.host()));
      case TURN_SILENT ->
          new Advice(
              "%s takes the connection, and TURN gets no answer on it.".formatted(server),
              overUdp(uri)
                  ? "Ask whoever runs the TURN servers whether they serve TURN over DTLS."
                  : "Ask whether a firewall or proxy in between lets only web traffic through.");
      case NOT_TURN ->
          new Advice(
              "Something answers at %s that is no TURN server.".formatted(server),
              "Ask whether a proxy or captive portal is in between.");
      case UNAUTHORIZED ->
          uri.relays()
              ? new Advice(
                  "The server refuses the credentials of the list (error 401 to an authenticated"
                      + " request).",
                  item.fetched()
                      ? FETCH_AGAIN
                      : "Make sure that the list’s username and password are whole and belong together,"
                          + " or get a new list.")
              : new Advice(
                  "The server asks for credentials (error 401), and a STUN URI has none to give.",
                  "Use another STUN server, or ask whoever runs this one to let it answer all.");
      case CREDENTIALS_EXPIRED ->
          new Advice(
              "The server refuses the credentials: their username says that they ended %s ago."
                  .formatted(sinceExpiry(item, now)),
              again(item));
      case CREDENTIALS_MISSING ->
          new Advice(
              "The list gives no username or no password for this TURN server.",
              "Add username and credential to the server’s entry.");
      case STALE_NONCE ->
          new Advice(
              "The server calls its own fresh nonce stale (error 438).",
              "Try again in a minute; if it stays, tell whoever runs the server.");
      case FORBIDDEN ->
          new Advice(
              "The server forbids the allocation (error 403).",
              "Ask whoever runs the server why this account or address is barred.");
      case QUOTA_REACHED ->
          new Advice(
              "The channel has reached its limit of allocations (error 486).",
              "Disconnect other viewers, or wait until their allocations expire.");
      case INSUFFICIENT_CAPACITY ->
          new Advice(
              "The server has no relay to give now (error 508).",
              "Try again in a minute, or use the list’s other servers.");
      case ALLOCATION_MISMATCH ->
          new Advice(
              "The server holds another allocation for the same 5-tuple (error 437).",
              "Check once more: a new check uses another port.");
      case REDIRECTED ->
          new Advice(
              "The server sends clients on to another one (error 300), and libwebrtc got no relay there.",
              "Ask whoever runs the TURN servers where they send clients. libwebrtc follows one redirect,"
                  + " and none to a loopback address.");
      case SERVER_ERROR ->
          new Advice(
              probe.cause() == Cause.SERVER_ERROR
                  ? lastDetail(probe) + "."
                  : "The server answers with an error: %s.".formatted(firstError(webrtc)),
              "Try again in a minute; if it stays, tell whoever runs the server.");
      case NO_DATA ->
          new Advice(
              "The server allocates a relay, and nothing passes through it.",
              "Tell whoever runs the server.");
      case BAD_URI ->
          new Advice("This URI is not one that a client can use.", "Correct it in the list.");
      case PORT_NOT_ALLOWED ->
          new Advice(
              "libwebrtc, and so every browser, uses no TURN port below 1024 but 53, 80 and 443.",
              "Ask for the server on port 443, 80, 53 or from 1024 up, not %d."
                  .formatted(uri.port()));
      case NO_CANDIDATE -> onNoCandidate(uri, probe);
      case UNSUPPORTED_TRANSPORT ->
          new Advice(
              "Not tested: libwebrtc does not speak %s.".formatted(uri.transport().word()), "");
      case ENGINE_UNAVAILABLE ->
          new Advice(
              webrtc.note().isEmpty() ? "libwebrtc could not be started." : webrtc.note(),
              "Mend that and check again.");
      case ENGINE_CRASHED ->
          new Advice(
              "Not tested: %s%s"
                  .formatted(
                      webrtc.note().isEmpty()
                          ? "libwebrtc’s process ended in the middle of the check."
                          : webrtc.note(),
                      probe.verdict() == Verdict.WORKS
                          ? " Turnscope’s probe got an answer from the server."
                          : ""),
              "Check again: libwebrtc is started anew where it has ended.");
      case INTERNAL_FAULT ->
          new Advice(
              "Not tested: Turnscope itself failed here (%s).".formatted(webrtc.note()),
              "Check again; if it stays, report it.");
      case CANCELLED -> new Advice("Cancelled before there was a verdict.", "");
    };
  }

  private static String again(CheckPlan.Item item) {
    return item.fetched() ? FETCH_AGAIN : "Get a new list, and check that one.";
  }

  private static String security(IceUri uri) {
    return uri.transport() == Transport.DTLS ? "DTLS" : "TLS";
  }

  private static boolean overUdp(IceUri uri) {
    return uri.transport() == Transport.UDP || uri.transport() == Transport.DTLS;
  }

  private static String lastDetail(ProbeResult probe) {
    return probe.stages().isEmpty() ? "no detail" : strip(probe.stages().getLast());
  }

  private static String strip(StageResult stage) {
    String detail = stage.detail();
    return detail.endsWith(".") ? detail.substring(0, detail.length() - 1) : detail;
  }

  private static String firstError(WebrtcResult webrtc) {
    return webrtc.errors().isEmpty()
        ? "unknown"
        : webrtc.errors().getFirst().code() + " " + webrtc.errors().getFirst().text();
  }

  private static String sinceExpiry(CheckPlan.Item item, Instant now) {
    if (item.credentials() == null) {
      return "some time";
    }
    return item.credentials()
        .expiryInUsername()
        .map(expiry -> Duration.between(expiry, now))
        .map(Roughly::of)
        .orElse("some time");
  }
}
