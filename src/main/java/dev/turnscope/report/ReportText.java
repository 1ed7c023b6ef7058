package dev.turnscope.report;

import dev.turnscope.model.CheckReport;
import dev.turnscope.model.ClientView;
import dev.turnscope.model.Conclusion;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** A report as the terminal shows it: the answer first, then what it rests on. */
public final class ReportText {
  private static final int LONGEST_ALIGNED = 90;

  /** A person reads no more of one kind; JSON and Markdown have all. */
  private static final int MOST = 12;

  private final CheckReport report;
  private final TextStyle style;
  private final boolean withDetails;
  private final TextLines lines;

  private ReportText(CheckReport report, TextStyle style, boolean withDetails) {
    this.report = report;
    this.style = style;
    this.withDetails = withDetails;
    this.lines = new TextLines(style);
  }

  public static String write(CheckReport report, TextStyle style) {
    return new ReportText(report, style, false).write();
  }

  /** The same with what each verdict rests on below it. */
  public static String writeWithDetails(CheckReport report, TextStyle style) {
    return new ReportText(report, style, true).write();
  }

  private String write() {
    Conclusion conclusion = report.conclusion();
    lines.raw(style.strong(style.clean(conclusion.headline())));
    list("The list", report.notices());
    list("Findings", conclusion.findings());
    list("What to ask for", conclusion.requests());
    list("Clients", conclusion.clients().stream().map(ReportText::client).toList());
    ServerResults.of(report).forEach(this::server);
    lines.blank();
    lines.raw(
        style.faint(
            style.clean(
                "%s.%s Checked at %s in %d ms by %s."
                    .formatted(
                        Origin.of(report.source()),
                        facts(),
                        Validity.moment(report.startedAt()),
                        report.elapsed().toMillis(),
                        report.app()))));
    return lines.toString();
  }

  private String facts() {
    List<String> facts =
        withDetails ? Origin.factsWithDetails(report.source()) : Origin.facts(report.source());
    return facts.stream().map(fact -> " " + fact).collect(Collectors.joining());
  }

  static String client(ClientView view) {
    return view.client() + ": " + view.explanation();
  }

  private void list(String title, List<String> sentences) {
    if (sentences.isEmpty()) {
      return;
    }
    lines.blank().raw(title);
    sentences.stream().limit(MOST).forEach(sentence -> lines.paragraph("  • ", sentence));
    if (sentences.size() > MOST) {
      lines.raw(style.clean("  … and %d more.".formatted(sentences.size() - MOST)));
    }
  }

  private void server(ServerResults server) {
    if (server.results().isEmpty()) {
      return;
    }
    Instant end = report.startedAt().plus(report.elapsed());
    String validity = Validity.of(server.server().expiresAt(), end);
    lines.blank();
    lines.raw("Server " + server.number() + (validity.isEmpty() ? "" : ": " + validity));
    server.results().forEach(this::row);
  }

  private void row(UriResult result) {
    String relayed = result.relayedAddress() == null ? "" : "relay " + result.relayedAddress();
    lines.raw(
        "  %s  %-4s  %s  %s  %s"
            .formatted(
                style.verdict(result.verdict()),
                result.transport() == null ? "" : result.transport().word(),
                padded(style.clean(TextStyle.uri(result.uri()))),
                elapsed(result),
                style.clean(relayed)));
    if (result.verdict() != Verdict.WORKS || enginesDisagree(result)) {
      lines.paragraph("        ", result.explanation());
      if (!result.nextStep().isEmpty()) {
        lines.paragraph("      → ", result.nextStep());
      }
    }
    if (withDetails) {
      new ResultDetails(style, lines).write(result);
    }
  }

  /** That the probe failed where libwebrtc did not is a finding. */
  private static boolean enginesDisagree(UriResult result) {
    return switch (result.probe().verdict()) {
      case FAILS, NO_ANSWER -> true;
      case WORKS, NOT_TESTED -> false;
    };
  }

  private String padded(String uri) {
    return uri + " ".repeat(Math.max(0, widestUri() - uri.length()));
  }

  private static String elapsed(UriResult result) {
    return result.verdict() == Verdict.NOT_TESTED
        ? " ".repeat(8)
        : "%5d ms".formatted(result.elapsed().toMillis());
  }

  /** A refused URI may be very long: it alone runs out of its column. */
  private int widestUri() {
    return report.results().stream()
        .mapToInt(result -> result.uri().length())
        .filter(length -> length <= LONGEST_ALIGNED)
        .max()
        .orElse(0);
  }
}
