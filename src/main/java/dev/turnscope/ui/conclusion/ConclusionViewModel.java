package dev.turnscope.ui.conclusion;

import dev.turnscope.check.CheckEvent;
import dev.turnscope.check.CheckPlan;
import dev.turnscope.model.Cause;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Conclusion;
import dev.turnscope.model.Connects;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.ui.look.Texts;
import dev.turnscope.ui.look.Tone;
import dev.turnscope.ui.work.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The sentence at the top: what to do first, what goes on, or what came out. */
public final class ConclusionViewModel {
  /** The progress while nobody knows how much there is to do. */
  public static final double UNDETERMINED = -1;

  /** What AWS said to it is no headline. */
  private static final Pattern NEXT_SENTENCE = Pattern.compile("(?<=[.!?]) (?=\\p{Lu})");

  private final ReadOnlyObjectWrapper<Statement> statement =
      new ReadOnlyObjectWrapper<>(Statement.of(Tone.QUIET, ""));
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(1);
  private final List<UriResult> results = new ArrayList<>();
  private @Nullable CheckPlan plan;

  public ReadOnlyObjectProperty<Statement> statementProperty() {
    return statement.getReadOnlyProperty();
  }

  /** From 0 to 1, or {@link #UNDETERMINED}; 1 while nothing runs. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Before the first check: how to begin. */
  public void invite(String headline, String hint) {
    progress.set(1);
    statement.set(Statement.of(Tone.QUIET, headline, hint));
  }

  public void fetching(String channel) {
    progress.set(UNDETERMINED);
    statement.set(
        Statement.of(Tone.BUSY, "Fetching the ICE server list of %s…".formatted(channel)));
  }

  public void checking(CheckPlan begun) {
    plan = begun;
    results.clear();
    showProgress(begun);
  }

  /** A check could not begin, or not go on. */
  public void failed(Unavailable problem) {
    progress.set(1);
    String[] sentences = NEXT_SENTENCE.split(problem.sentence(), 2);
    String step = problem.nextStep();
    statement.set(
        new Statement(
            Tone.BAD,
            sentences[0],
            "",
            "",
            sentences.length < 2 ? List.of() : List.of(sentences[1]),
            step.isEmpty() ? List.of() : List.of(step)));
  }

  /** The person ended it before there was a list. */
  public void cancelled() {
    progress.set(1);
    statement.set(
        Statement.of(
            Tone.UNTRIED, "Cancelled before the ICE server list had come.", "Nothing was tested."));
  }

  public void take(CheckEvent event) {
    switch (event) {
      case CheckEvent.UriJudged judged -> {
        results.add(judged.result());
        if (plan != null) {
          showProgress(plan);
        }
      }
      case CheckEvent.Ended ended -> ended(ended.report());
      case CheckEvent.StageEnded _, CheckEvent.CandidateGathered _ -> {}
    }
  }

  private void showProgress(CheckPlan running) {
    int all = running.items().size();
    progress.set(all == 0 ? 1 : (double) results.size() / all);
    boolean connects = results.stream().anyMatch(ConclusionViewModel::relays);
    statement.set(
        new Statement(
            connects ? Tone.GOOD : Tone.BUSY,
            connects ? "Calls connect from here. Checking the rest…" : "Checking…",
            "%d of %d URIs".formatted(results.size(), all),
            "",
            List.of(),
            List.of()));
  }

  private void ended(CheckReport report) {
    progress.set(1);
    Conclusion conclusion = report.conclusion();
    boolean cancelled =
        report.results().stream().anyMatch(result -> result.cause() == Cause.CANCELLED);
    List<String> findings = new ArrayList<>(conclusion.findings());
    findings.addAll(report.notices());
    statement.set(
        new Statement(
            tone(conclusion.connects(), report.results()),
            conclusion.headline(),
            (cancelled ? "cancelled after %s" : "checked in %s")
                .formatted(Texts.seconds(report.elapsed())),
            "",
            findings,
            conclusion.requests()));
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
      case UNKNOWN ->
          results.stream().anyMatch(ConclusionViewModel::noRelay) ? Tone.BAD : Tone.UNKNOWN;
    };
  }

  private static boolean noRelay(UriResult result) {
    return result.uri().startsWith("turn")
        && (result.verdict() == Verdict.FAILS || result.verdict() == Verdict.NO_ANSWER);
  }

  private static boolean relays(UriResult result) {
    return result.relayedAddress() != null;
  }
}
