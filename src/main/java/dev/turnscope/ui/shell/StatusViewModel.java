package dev.turnscope.ui.shell;

import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.Moment;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.store.StoreProblem;
import dev.turnscope.ui.look.Texts;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.source.SourceViewModel;
import dev.turnscope.ui.work.Elapsed;
import dev.turnscope.ui.work.Workbench.ChannelChoice;
import dev.turnscope.ui.work.Workbench.Choice;
import dev.turnscope.ui.work.Workbench.GivenList;
import dev.turnscope.ui.work.Workbench.Place;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The line at the bottom: whose list is shown, how old it is, and what to do next. */
public final class StatusViewModel {
  private static final Duration READ = Duration.ofSeconds(6);

  private final SourceViewModel source;
  private final Elapsed sinceFetched;
  private final Elapsed sinceSaid;
  private final ReadOnlyStringWrapper shownList = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private @Nullable Choice choice;
  private String trouble = "";
  private String savedRun = "";
  private String news = "";
  private String ofRenewal = "";
  private boolean renewed;
  private String said = "";

  StatusViewModel(SourceViewModel source, Supplier<Elapsed> watches) {
    this.source = source;
    sinceFetched = watches.get();
    sinceSaid = watches.get();
    source.runningProperty().subscribe(this::tick);
    source.channels().textProperty().subscribe(this::tick);
    source.profileProperty().subscribe(this::tick);
    source.givenProperty().subscribe(this::tick);
    source.identity().arnProperty().subscribe(this::tick);
  }

  /** Whose list the window shows, and its age. */
  public ReadOnlyStringProperty shownListProperty() {
    return shownList.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /**
   * A list is shown. A given one keeps its age when it is checked again.
   *
   * @param had when it had come
   */
  void fetched(Choice ofList, Moment had) {
    if (!(ofList instanceof GivenList) || !ofList.equals(choice)) {
      sinceFetched.startFrom(had);
    }
    choice = ofList;
    renewed = false;
    trouble = "";
    news = "";
    ofRenewal = "";
    savedRun = "";
    tick();
  }

  /** The list that is shown was fetched anew, and not checked anew. */
  void renewed(Moment had) {
    sinceFetched.startFrom(had);
    renewed = true;
    tick();
  }

  /** Says so in the hint's place, if nothing is in trouble; empty: nothing is to be said. */
  void ofRenewal(String sentence) {
    ofRenewal = sentence;
    tick();
  }

  /** A run of another time is shown. */
  void saved(String name) {
    choice = null;
    savedRun = name;
    tick();
  }

  /** Says so in the hint's place until the next list is fetched. */
  public void trouble(StoreProblem problem) {
    trouble = problem.sentence() + " " + problem.nextStep();
    tick();
  }

  /** Says so in the hint's place, if nothing is in trouble, until the next list is fetched. */
  void news(String sentence) {
    news = sentence;
    tick();
  }

  void forgotten() {
    choice = null;
    ofRenewal = "";
    savedRun = "";
    tick();
  }

  /** Tells what was done, for as long as it takes to read. */
  public void say(String sentence) {
    said = sentence;
    sinceSaid.restart();
    tick();
  }

  void tick() {
    shownList.set(
        switch (choice) {
          case ChannelChoice channel -> whatIsShown(channel);
          case GivenList given ->
              Words.of("shell.status.given", given.name(), Texts.ago(sinceFetched.withSleep()));
          case null ->
              savedRun.isEmpty() ? whereNext() : Words.of("shell.status.saved-run", savedRun);
        });
    hint.set(hintNow());
  }

  private String whatIsShown(ChannelChoice of) {
    String age = Texts.ago(sinceFetched.withSleep());
    return Words.of(
        "shell.status",
        of.name(),
        Texts.role(of.role()).toLowerCase(Locale.ROOT),
        profile(of.place().profile(), of.place()),
        of.place().region(),
        renewed ? Words.of("shell.status.renewed", age) : Words.of("shell.status.fetched", age));
  }

  /** Its name, and the account where that is known. */
  private String profile(ProfileChoice profile, @Nullable Place place) {
    String account = source.identity().maskedAccount(place);
    return account.isEmpty()
        ? profile.name()
        : Words.of("shell.status.account", profile.name(), account);
  }

  private String whereNext() {
    ProfileChoice profile = source.profileProperty().get();
    String region = source.regionProperty().get();
    return profile == null
        ? ""
        : Words.of(
            "shell.status.no-list",
            profile(profile, source.place()),
            region == null ? Words.of("shell.status.no-region") : region);
  }

  private String hintNow() {
    if (!said.isEmpty() && sinceSaid.awake().compareTo(READ) < 0) {
      return said;
    }
    if (source.runningProperty().get()) {
      return Words.of("shell.hint.cancel");
    }
    if (!trouble.isEmpty()) {
      return trouble;
    }
    if (!ofRenewal.isEmpty()) {
      return ofRenewal;
    }
    if (!news.isEmpty()) {
      return news;
    }
    if (source.givenProperty().get() != null) {
      return choice instanceof GivenList
          ? Words.of("shell.hint.given-again")
          : Words.of("shell.hint.given");
    }
    String typed = source.channels().textProperty().get().strip();
    if (choice == null && savedRun.isEmpty()) {
      return typed.isEmpty() ? Words.of("shell.hint.choose") : Words.of("shell.hint.check");
    }
    boolean same =
        choice instanceof ChannelChoice(_, ChannelRef of, _, _, _) && typed.equals(of.text());
    if (typed.isEmpty()) {
      return Words.of("shell.hint.choose");
    }
    return same ? Words.of("shell.hint.again") : Words.of("shell.hint.instead", shortened(typed));
  }

  private static String shortened(String text) {
    int most = 32;
    return text.length() <= most
        ? text
        : Words.of("shell.hint.shortened", text.substring(0, most - 1));
  }
}
