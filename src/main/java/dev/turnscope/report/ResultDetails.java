package dev.turnscope.report;

import dev.turnscope.model.ServerCertificate;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.TlsSession;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What a verdict rests on: the probe's stages on one axis of time, the certificate, libwebrtc. */
final class ResultDetails {
  private static final String INDENT = "        ";
  private static final int AXIS = 20;

  private final TextStyle style;
  private final TextLines lines;

  ResultDetails(TextStyle style, TextLines lines) {
    this.style = style;
    this.lines = lines;
  }

  void write(UriResult result) {
    stages(result.probe().stages());
    TlsSession tls = result.probe().tls();
    if (tls != null) {
      certificate(tls);
    }
    webrtc(result.webrtc());
  }

  private void stages(List<StageResult> stages) {
    Duration whole =
        stages.stream().map(StageResult::end).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    for (StageResult stage : stages) {
      lines.paragraph(
          "%s%-11s %s %5d ms  "
              .formatted(
                  INDENT,
                  stage.stage().word(),
                  bar(stage, whole),
                  stage.end().minus(stage.start()).toMillis()),
          stage.detail());
    }
  }

  private String bar(StageResult stage, Duration whole) {
    int start = cell(stage.start(), whole);
    int end = Math.max(start + 1, cell(stage.end(), whole));
    return " ".repeat(start)
        + (style.unicode() ? "━" : "=").repeat(end - start)
        + " ".repeat(AXIS - end);
  }

  private static int cell(Duration time, Duration whole) {
    return whole.isZero() ? 0 : (int) Math.min(AXIS - 1, AXIS * time.toNanos() / whole.toNanos());
  }

  private void certificate(TlsSession tls) {
    named("TLS", "%s %s".formatted(tls.protocol(), tls.cipherSuite()).strip());
    if (!tls.chain().isEmpty()) {
      ServerCertificate own = tls.chain().getFirst();
      named(
          "certificate",
          "%s for %s, issued by “%s”, valid until %s; judged by %s."
              .formatted(
                  tls.judgement().word(),
                  own.names().isEmpty()
                      ? "“" + own.subject() + "”"
                      : String.join(", ", own.names()),
                  own.issuer(),
                  Validity.moment(own.notAfter()),
                  Objects.requireNonNullElse(tls.trustStore(), "no store")));
    }
  }

  private void webrtc(WebrtcResult webrtc) {
    if (webrtc.verdict() != Verdict.NOT_TESTED) {
      named(
          "libwebrtc",
          "%s after %d ms".formatted(webrtc.verdict().word(), webrtc.elapsed().toMillis()));
    } else if (!webrtc.note().isEmpty()) {
      named("libwebrtc", webrtc.note());
    }
    webrtc
        .candidates()
        .forEach(
            candidate ->
                named(
                    "",
                    String.format(
                        Locale.ROOT, "%d ms  %s", candidate.elapsedMs(), candidate.sdp())));
    webrtc
        .errors()
        .forEach(error -> named("", "error %d  %s".formatted(error.code(), error.text())));
  }

  private void named(String name, String text) {
    lines.paragraph("%s%-11s ".formatted(INDENT, name), text);
  }
}
