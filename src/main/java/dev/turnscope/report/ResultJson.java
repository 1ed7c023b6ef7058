package dev.turnscope.report;

import dev.turnscope.model.ExchangedMessage;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceError;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.ServerCertificate;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.TlsSession;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.WebrtcResult;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The result of one URI as JSON: what both engines saw. */
final class ResultJson {
  private ResultJson() {}

  static void write(ObjectNode node, UriResult result) {
    node.put("uri", result.uri());
    node.put("transport", result.transport() == null ? null : result.transport().word());
    node.put("verdict", result.verdict().word());
    node.put("cause", result.cause() == null ? null : result.cause().word());
    node.put("explanation", result.explanation());
    node.put("nextStep", result.nextStep());
    node.put("elapsedMs", result.elapsed().toMillis());
    node.put("relayedAddress", result.relayedAddress());
    webrtc(node.putObject("webrtc"), result.webrtc());
    probe(node.putObject("probe"), result.probe());
  }

  private static void webrtc(ObjectNode node, WebrtcResult webrtc) {
    node.put("verdict", webrtc.verdict().word());
    node.put("cause", webrtc.cause() == null ? null : webrtc.cause().word());
    node.put("note", webrtc.note());
    node.put("elapsedMs", webrtc.elapsed().toMillis());
    ArrayNode candidates = node.putArray("candidates");
    for (IceCandidate candidate : webrtc.candidates()) {
      candidates
          .addObject()
          .put("type", candidate.type())
          .put("address", candidate.address())
          .put("protocol", candidate.protocol())
          .put("elapsedMs", candidate.elapsedMs())
          .put("candidate", candidate.sdp());
    }
    ArrayNode errors = node.putArray("errors");
    for (IceError error : webrtc.errors()) {
      errors.addObject().put("code", error.code()).put("text", error.text());
    }
  }

  private static void probe(ObjectNode node, ProbeResult probe) {
    node.put("verdict", probe.verdict().word());
    node.put("cause", probe.cause() == null ? null : probe.cause().word());
    node.put("relayedAddress", probe.relayedAddress());
    node.put("reflexiveAddress", probe.reflexiveAddress());
    ReportJson.texts(node.putArray("addresses"), probe.addresses());
    ArrayNode stages = node.putArray("stages");
    for (StageResult stage : probe.stages()) {
      stages
          .addObject()
          .put("stage", stage.stage().word())
          .put("startMs", stage.start().toMillis())
          .put("endMs", stage.end().toMillis())
          .put("outcome", stage.outcome().word())
          .put("detail", stage.detail());
    }
    tls(node, probe.tls());
    ArrayNode messages = node.putArray("messages");
    probe.messages().forEach(message -> message(messages.addObject(), message));
  }

  private static void message(ObjectNode node, ExchangedMessage message) {
    node.put("atMs", message.at().toMillis());
    node.put("direction", message.direction().word());
    node.put("server", message.server());
    node.put("message", message.what());
    node.put("bytes", message.size());
    node.put("transaction", message.transaction());
    node.put("retransmission", message.retransmission());
    ArrayNode attributes = node.putArray("attributes");
    for (ExchangedMessage.Attribute attribute : message.attributes()) {
      attributes.addObject().put("name", attribute.name()).put("value", attribute.value());
    }
  }

  private static void tls(ObjectNode probe, @Nullable TlsSession tls) {
    if (tls == null) {
      probe.putNull("tls");
      return;
    }
    ObjectNode node = probe.putObject("tls");
    node.put("protocol", tls.protocol());
    node.put("cipherSuite", tls.cipherSuite());
    node.put("serverName", tls.serverName());
    node.put("trustStore", tls.trustStore());
    node.put("judgement", tls.judgement().word());
    ArrayNode chain = node.putArray("chain");
    tls.chain().forEach(certificate -> certificate(chain.addObject(), certificate));
  }

  private static void certificate(ObjectNode node, ServerCertificate certificate) {
    node.put("subject", certificate.subject());
    node.put("issuer", certificate.issuer());
    node.put("serial", certificate.serial());
    ReportJson.texts(node.putArray("names"), certificate.names());
    node.put("notBefore", ReportJson.instant(certificate.notBefore()));
    node.put("notAfter", ReportJson.instant(certificate.notAfter()));
  }
}
