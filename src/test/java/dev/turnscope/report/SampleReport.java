package dev.turnscope.report;

import dev.turnscope.model.Cause;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.ClientView;
import dev.turnscope.model.Conclusion;
import dev.turnscope.model.Connects;
import dev.turnscope.model.ExchangedMessage;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceError;
import dev.turnscope.model.MediaStorage;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Role;
import dev.turnscope.model.ServerCertificate;
import dev.turnscope.model.Source;
import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.TlsSession;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A report with one URI of every verdict, and a stranger's terminal codes in a URI. */
final class SampleReport {
  static final Instant STARTED = Instant.parse("2026-11-22T10:00:00.512Z");
  static final String UDP = "turn:192.0.2.7:443?transport=udp";
  static final String TLS = "turns:192.0.2.7:443?transport=tcp";
  static final String DTLS = "turns:192.0.2.7:443?transport=udp";
  static final String HOSTILE = "turn:\u001b[31mh|`x";

  private SampleReport() {}

  static CheckReport report() {
    return new CheckReport(
        "Turnscope 0.1.0",
        STARTED,
        Duration.ofMillis(5012),
        new Source(
            Source.Kind.AWS,
            "front-door",
            "us-west-2",
            Role.VIEWER,
            "https://r-1a2b3c4d.kinesisvideo.us-west-2.amazonaws.com",
            new MediaStorage(MediaStorage.Status.DISABLED, null, null),
            null),
        List.of(
            new CheckReport.Server(List.of("stun:192.0.2.1:443"), null, null),
            new CheckReport.Server(
                List.of(UDP, TLS, DTLS, HOSTILE),
                Duration.ofSeconds(300),
                STARTED.plusSeconds(300))),
        List.of(works(), silent(), untested(), refused()),
        new Conclusion(
            Connects.YES,
            "Calls can connect from here, but not every TURN URI relays.",
            List.of("One server is silent."),
            List.of("Allow TCP to port 443 of 192.0.2.7."),
            List.of(new ClientView("Browser", ClientView.Relays.YES, "Uses every TURN server."))),
        List.of("iceServers[1].urls[4] is a number: a URI in quotes was expected."));
  }

  private static UriResult works() {
    IceCandidate relay =
        new IceCandidate("relay", "203.0.113.5:50384", "udp", 55, "candidate:1 1 udp 41885439");
    return new UriResult(
        UDP,
        Transport.UDP,
        Verdict.WORKS,
        null,
        "The server relays.",
        "",
        Duration.ofMillis(61),
        "203.0.113.5:50384",
        new WebrtcResult(
            Verdict.WORKS,
            null,
            Duration.ofMillis(55),
            List.of(relay),
            List.of(new IceError(701, "TURN host lookup received error.")),
            ""),
        new ProbeResult(
            Verdict.WORKS,
            null,
            List.of(stage(StageResult.Outcome.OK)),
            "203.0.113.5:50385",
            "198.51.100.9:40000",
            null,
            List.of(),
            List.of(refusal())));
  }

  private static UriResult silent() {
    return new UriResult(
        TLS,
        Transport.TLS,
        Verdict.NO_ANSWER,
        Cause.TLS_SILENT,
        "192.0.2.7:443 takes the connection, and never answers the TLS handshake.",
        "Ask whether a firewall inspects or holds TLS on port 443.",
        Duration.ofSeconds(5),
        null,
        WebrtcResult.notTested(null, "libwebrtc was not asked."),
        new ProbeResult(
            Verdict.NO_ANSWER,
            Cause.TLS_SILENT,
            List.of(stage(StageResult.Outcome.NO_ANSWER)),
            null,
            null,
            untrusted(),
            List.of(),
            List.of()));
  }

  private static ExchangedMessage refusal() {
    return new ExchangedMessage(
        Duration.ofMillis(7),
        ExchangedMessage.Direction.RECEIVED,
        "192.0.2.7:443",
        "Allocate error response 401 Unauthorized",
        104,
        "0a1b2c3d",
        0,
        List.of(new ExchangedMessage.Attribute("REALM", "kvs")));
  }

  private static TlsSession untrusted() {
    return new TlsSession(
        "TLSv1.3",
        "TLS_AES_256_GCM_SHA384",
        "",
        null,
        TlsSession.Judgement.UNTRUSTED,
        List.of(
            new ServerCertificate(
                "CN=turn.example.org",
                "CN=Example Authority",
                "2a",
                List.of("turn.example.org", "192.0.2.7"),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2027-01-01T00:00:00Z"),
                "a PEM that no JSON holds")));
  }

  private static UriResult untested() {
    return new UriResult(
        DTLS,
        Transport.DTLS,
        Verdict.NOT_TESTED,
        Cause.UNSUPPORTED_TRANSPORT,
        "Not tested: libwebrtc cannot speak TURN over DTLS.",
        "",
        Duration.ZERO,
        null,
        WebrtcResult.notTested(Cause.UNSUPPORTED_TRANSPORT, ""),
        ProbeResult.notTested());
  }

  private static UriResult refused() {
    return new UriResult(
        HOSTILE,
        null,
        Verdict.FAILS,
        Cause.BAD_URI,
        "The URI holds a space or a character that is not plain ASCII.",
        "Correct this URI in the list.",
        Duration.ZERO,
        null,
        WebrtcResult.notTested(null, ""),
        ProbeResult.notTested());
  }

  private static StageResult stage(StageResult.Outcome outcome) {
    return new StageResult(
        Stage.CONNECT, Duration.ofMillis(3), Duration.ofMillis(7), outcome, "192.0.2.7:443");
  }
}
