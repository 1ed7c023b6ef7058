package dev.turnscope.ui.conclusion;

import dev.turnscope.model.Cause;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Conclusion;
import dev.turnscope.model.Connects;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.ui.look.Texts;
import dev.turnscope.ui.look.Tone;
import dev.turnscope.ui.look.Words;
import java.util.ArrayList;
import java.util.List;

/** What the pane says of a check that has ended. */
final class Answer {
  private Answer() {}

  static Statement of(CheckReport report, String channel) {
    Conclusion conclusion = report.conclusion();
    List<String> findings = new ArrayList<>(conclusion.findings());
    findings.addAll(report.notices());
    return new Statement(
        tone(conclusion.connects(), report.results()),
        conclusion.headline(),
        aside(report, channel),
        "",
        findings,
        conclusion.requests(),
        Client.atTheEnd(conclusion.clients()));
  }

  private static String aside(CheckReport report, String channel) {
    String time = Texts.seconds(report.elapsed());
    return has(report, Cause.CANCELLED)
        ? Words.of("conclusion.ended.cancelled", channel, time)
        : Words.of("conclusion.ended", channel, time);
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
