package dev.turnscope.ui.conclusion;

import dev.turnscope.model.Cause;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Conclusion;
import dev.turnscope.model.Connects;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.ui.look.Texts;
import dev.turnscope.ui.look.Tone;
import java.util.ArrayList;
import java.util.List;

/** What the pane says of a check that has ended. */
final class Answer {
  private Answer() {}

  static Statement of(CheckReport report, String channel) {
    Conclusion conclusion = report.conclusion();
    List<String> findings = new ArrayList<>(conclusion.findings());
    findings.addAll(report.notices());
    String ended = has(report, Cause.CANCELLED) ? "cancelled after" : "checked in";
    return new Statement(
        tone(conclusion.connects(), report.results()),
        conclusion.headline(),
        "%s · %s %s".formatted(channel, ended, Texts.seconds(report.elapsed())),
        "",
        findings,
        conclusion.requests());
  }

  static boolean has(CheckReport report, Cause cause) {
    return report.results().stream().anyMatch(result -> result.cause() == cause);
  }

  private static Tone tone(Connects connects, List<UriResult> results) {
    return switch (connects) {
      case YES ->
          results.stream()
                  .allMatch(
                      r -> r.verdict() == Verdict.WORKS || r.cause() == Cause.UNSUPPORTED_TRANSPORT)
              ? Tone.GOOD
              : Tone.PARTLY;
      case RELAY_ONLY -> Tone.PARTLY;
      case NO -> Tone.BAD;
      case UNKNOWN -> results.stream().anyMatch(Answer::noRelay) ? Tone.BAD : Tone.UNKNOWN;
    };
  }

  private static boolean noRelay(UriResult result) {
    return result.uri().startsWith("turn")
        && (result.verdict() == Verdict.FAILS || result.verdict() == Verdict.NO_ANSWER);
  }
}
