package dev.turnscope.ui.conclusion;

import dev.turnscope.check.CheckEvent;
import dev.turnscope.check.CheckPlan;
import dev.turnscope.model.Cause;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Source;
import dev.turnscope.model.UriResult;
import dev.turnscope.report.ReportMarkdown;
import dev.turnscope.ui.look.Texts;
import dev.turnscope.ui.look.Tone;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.work.Unavailable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
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
  private final ReadOnlyObjectWrapper<@Nullable CheckReport> report = new ReadOnlyObjectWrapper<>();
  private final StringBinding facts =
      Bindings.createStringBinding(() -> Facts.of(report.get()), report);
  private final ReadOnlyStringWrapper resultOf = new ReadOnlyStringWrapper("");
  private final BooleanBinding outdated = resultOf.isNotEmpty();
  private final BooleanBinding fetching = progress.lessThan(0);
  private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper();
  private final Map<Integer, UriResult> results = new TreeMap<>();
  private Statement plain = statement.get();
  private @Nullable CheckPlan plan;
  private String channel = "";
  private boolean expired;
  private boolean given;

  public ReadOnlyObjectProperty<Statement> statementProperty() {
    return statement.getReadOnlyProperty();
  }

  /** From 0 to 1, or {@link #UNDETERMINED}; 1 while nothing runs. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Whether the result is of another choice than the present one. */
  public ObservableBooleanValue outdatedProperty() {
    return outdated;
  }

  /** Whether a list is on its way, so that the rows are still those of the check before. */
  public ObservableBooleanValue fetchingProperty() {
    return fetching;
  }

  /** Whether a run of another time is shown, so that the choices are none of its. */
  public ReadOnlyBooleanProperty savedProperty() {
    return saved.getReadOnlyProperty();
  }

  /** The report of the check that has ended, null before and while one runs. */
  public ReadOnlyObjectProperty<@Nullable CheckReport> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /** Whom the shown result's list was asked of, empty where no endpoint of AWS was. */
  public ObservableValue<String> factsProperty() {
    return facts;
  }

  /** The report as a ticket takes it, empty where there is none. */
  public String reportText() {
    CheckReport ended = report.get();
    return ended == null ? "" : ReportMarkdown.write(ended);
  }

  /** Before the first check: how to begin. */
  public void invite(String headline, String hint) {
    progress.set(1);
    report.set(null);
    say(Statement.of(Tone.QUIET, headline, hint));
  }

  public void fetching(String name) {
    given = false;
    channel = Texts.shortened(name);
    progress.set(UNDETERMINED);
    report.set(null);
    say(Statement.of(Tone.BUSY, Words.of("conclusion.fetching", name)));
  }

  /** AWS throttles the fetch, which waits: says so until it goes on. */
  public void slowed(String sentence) {
    if (progress.get() == UNDETERMINED) {
      say(plain.with(plain.aside(), sentence));
    }
  }

  /** A list that the person gave is about to be checked: there is nothing to fetch. */
  public void opening(String name) {
    given = true;
    channel = name;
    progress.set(UNDETERMINED);
    report.set(null);
    say(Statement.of(Tone.BUSY, Words.of("conclusion.checking")));
  }

  /** Shows the report of another time, called so. */
  public void showSaved(CheckReport run, String name) {
    given = false;
    expired = false;
    channel = name(run.source());
    progress.set(1);
    report.set(run);
    say(Answer.of(run, channel).with(name, Words.of("conclusion.saved-run", channel)));
    saved.set(true);
  }

  private static String name(Source source) {
    if (source.channel() == null) {
      return Words.of("work.given-list");
    }
    String name = Texts.shortened(source.channel());
    return source.region() == null || source.role() == null
        ? name
        : Words.of(
            "conclusion.saved-run.channel",
            name,
            source.region(),
            Texts.role(source.role()).toLowerCase(Locale.ROOT));
  }

  /**
   * Whose result this is, where the person has chosen otherwise since; empty where it is that of
   * the present choice.
   */
  public void resultOf(String other) {
    resultOf.set(other);
    refresh();
  }

  /** Whether credentials of the list that is shown have expired. */
  public void expired(boolean now) {
    if (now != expired) {
      expired = now;
      refresh();
    }
  }

  public void checking(CheckPlan begun) {
    plan = begun;
    results.clear();
    showProgress(begun);
  }

  /** A check could not begin, or not go on. */
  public void failed(Unavailable problem) {
    progress.set(1);
    report.set(null);
    String[] sentences = NEXT_SENTENCE.split(problem.sentence(), 2);
    String step = problem.nextStep();
    say(
        new Statement(
            Tone.BAD,
            sentences[0],
            "",
            "",
            sentences.length < 2 ? List.of() : List.of(sentences[1]),
            step.isEmpty() ? List.of() : List.of(step),
            List.of(),
            problem.policy()));
  }

  /** The person ended it before there was a list. */
  public void cancelled() {
    progress.set(1);
    report.set(null);
    say(
        Statement.of(
            Tone.UNTRIED, Words.of("conclusion.cancelled"), Words.of("conclusion.cancelled.note")));
  }

  public void take(CheckEvent event) {
    switch (event) {
      case CheckEvent.UriJudged judged -> {
        results.put(judged.index(), judged.result());
        if (plan != null) {
          showProgress(plan);
        }
      }
      case CheckEvent.Ended ended -> ended(ended.report());
      case CheckEvent.StageEnded _,
          CheckEvent.CandidateGathered _,
          CheckEvent.CredentialsEnded _,
          CheckEvent.Begun _,
          CheckEvent.ListRenewed _ -> {}
    }
  }

  private void showProgress(CheckPlan running) {
    int all = running.items().size();
    progress.set(all == 0 ? 1 : (double) results.size() / all);
    String aside =
        all == 1
            ? Words.of("conclusion.progress.one", channel, results.size())
            : Words.of("conclusion.progress.many", channel, results.size(), all);
    say(Progress.of(running, results, aside));
  }

  private void ended(CheckReport ended) {
    progress.set(1);
    report.set(ended);
    say(Answer.of(ended, channel));
  }

  private void say(Statement said) {
    saved.set(false);
    plain = said;
    refresh();
  }

  private void refresh() {
    CheckReport ended = report.get();
    boolean outdated = !resultOf.get().isEmpty();
    String aside = outdated ? Words.of("conclusion.outdated", resultOf.get()) : plain.aside();
    boolean remind =
        expired && !outdated && ended != null && !Answer.has(ended, Cause.CREDENTIALS_EXPIRED);
    statement.set(plain.with(aside, remind ? reminder() : plain.note()));
  }

  private String reminder() {
    return given ? Words.of("conclusion.expired.given") : Words.of("conclusion.expired");
  }
}
