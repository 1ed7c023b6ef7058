package dev.turnscope.report;

import dev.turnscope.model.Cause;
import dev.turnscope.model.ExchangedMessage;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceError;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.ServerCertificate;
import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.TlsSession;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import org.jspecify.annotations.Nullable;

/** Reads back what {@link ResultJson} wrote of one URI. */
final class ResultReader {
  private ResultReader() {}

  static UriResult read(Members result) throws UnreadableReport {
    return new UriResult(
        result.text("uri"),
        result.wordOrNull("transport", Transport.values(), Transport::word),
        verdict(result),
        cause(result),
        result.text("explanation"),
        result.text("nextStep"),
        result.millis("elapsedMs"),
        result.textOrNull("relayedAddress"),
        webrtc(result.object("webrtc")),
        probe(result.object("probe")));
  }

  private static Verdict verdict(Members members) throws UnreadableReport {
    return members.word("verdict", Verdict.values(), Verdict::word);
  }

  private static @Nullable Cause cause(Members members) throws UnreadableReport {
    return members.wordOrNull("cause", Cause.values(), Cause::word);
  }

  private static WebrtcResult webrtc(Members webrtc) throws UnreadableReport {
    return new WebrtcResult(
        verdict(webrtc),
        cause(webrtc),
        webrtc.millis("elapsedMs"),
        webrtc.list("candidates", ResultReader::candidate),
        webrtc.list("errors", error -> new IceError(error.number("code"), error.text("text"))),
        webrtc.text("note"));
  }

  private static IceCandidate candidate(Members candidate) throws UnreadableReport {
    return new IceCandidate(
        candidate.text("type"),
        candidate.text("address"),
        candidate.text("protocol"),
        candidate.millis("elapsedMs").toMillis(),
        candidate.text("candidate"));
  }

  private static ProbeResult probe(Members probe) throws UnreadableReport {
    Members tls = probe.objectOrNull("tls");
    return new ProbeResult(
        verdict(probe),
        cause(probe),
        probe.list("stages", ResultReader::stage),
        probe.textOrNull("relayedAddress"),
        probe.textOrNull("reflexiveAddress"),
        tls == null ? null : tls(tls),
        probe.texts("addresses"),
        probe.list("messages", ResultReader::message));
  }

  private static ExchangedMessage message(Members message) throws UnreadableReport {
    return new ExchangedMessage(
        message.millis("atMs"),
        message.word(
            "direction", ExchangedMessage.Direction.values(), ExchangedMessage.Direction::word),
        message.text("server"),
        message.text("message"),
        message.number("bytes"),
        message.text("transaction"),
        message.number("retransmission"),
        message.list(
            "attributes",
            attribute ->
                new ExchangedMessage.Attribute(attribute.text("name"), attribute.text("value"))));
  }

  private static StageResult stage(Members stage) throws UnreadableReport {
    return new StageResult(
        stage.word("stage", Stage.values(), Stage::word),
        stage.millis("startMs"),
        stage.millis("endMs"),
        stage.word("outcome", StageResult.Outcome.values(), StageResult.Outcome::word),
        stage.text("detail"));
  }

  private static TlsSession tls(Members tls) throws UnreadableReport {
    return new TlsSession(
        tls.text("protocol"),
        tls.text("cipherSuite"),
        tls.text("serverName"),
        tls.textOrNull("trustStore"),
        tls.word("judgement", TlsSession.Judgement.values(), TlsSession.Judgement::word),
        tls.list("chain", ResultReader::certificate));
  }

  private static ServerCertificate certificate(Members certificate) throws UnreadableReport {
    return new ServerCertificate(
        certificate.text("subject"),
        certificate.text("issuer"),
        certificate.text("serial"),
        certificate.texts("names"),
        certificate.instant("notBefore"),
        certificate.instant("notAfter"),
        "");
  }
}
