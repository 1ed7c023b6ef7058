package dev.turnscope.report;

import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Conclusion;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/** A report as a ticket takes it: Markdown with one table a check. */
public final class ReportMarkdown {
  private ReportMarkdown() {}

  public static String write(CheckReport report) {
    Conclusion conclusion = report.conclusion();
    StringBuilder text = new StringBuilder();
    text.append("**").append(plain(conclusion.headline())).append("**\n\n");
    text.append(
        "%s.%s Checked at %s in %d ms by %s.\n"
            .formatted(
                plain(Origin.of(report.source())),
                Origin.facts(report.source()).stream()
                    .map(fact -> " " + plain(fact))
                    .collect(Collectors.joining()),
                Validity.moment(report.startedAt()),
                report.elapsed().toMillis(),
                plain(report.app())));
    list(text, "Findings", conclusion.findings());
    list(text, "What to ask for", conclusion.requests());
    list(text, "Clients", conclusion.clients().stream().map(ReportText::client).toList());
    list(text, "The list", report.notices());
    text.append(
        "\n| Verdict | Transport | URI | Time | Relayed address |\n|---|---|---|---|---|\n");
    report.results().forEach(result -> row(text, result));
    List<String> details =
        report.results().stream()
            .filter(result -> result.verdict() != Verdict.WORKS)
            .map(ReportMarkdown::detail)
            .toList();
    if (!details.isEmpty()) {
      text.append("\n**Why**\n\n");
      details.forEach(text::append);
    }
    return text.toString();
  }

  private static void list(StringBuilder text, String title, List<String> sentences) {
    if (!sentences.isEmpty()) {
      text.append("\n**").append(title).append("**\n\n");
      sentences.forEach(sentence -> text.append("- ").append(plain(sentence)).append('\n'));
    }
  }

  private static void row(StringBuilder text, UriResult result) {
    text.append(
        "| %s | %s | %s | %s | %s |\n"
            .formatted(
                result.verdict().word(),
                result.transport() == null ? "" : result.transport().word(),
                code(TextStyle.uri(result.uri())),
                result.verdict() == Verdict.NOT_TESTED ? "" : result.elapsed().toMillis() + " ms",
                result.relayedAddress() == null ? "" : code(result.relayedAddress())));
  }

  private static String detail(UriResult result) {
    return "- %s: %s %s"
            .formatted(
                code(TextStyle.uri(result.uri())),
                plain(result.explanation()),
                plain(result.nextStep()))
            .stripTrailing()
        + "\n";
  }

  /** No backtick can end the span early, and no bar the cell. */
  private static String code(String text) {
    return "`" + TextStyle.PLAIN.clean(text).replace('`', '\'').replace('|', '¦') + "`";
  }

  /** Text that a stranger may have written: none of it is markup. */
  private static String plain(String text) {
    return TextStyle.PLAIN.clean(text).replaceAll("([\\\\`*_\\[\\]<>|#~!])", "\\\\$1");
  }
}
