package dev.turnscope.ui.shell;

import dev.turnscope.source.ProfileChoice;
import dev.turnscope.store.StoreProblem;
import dev.turnscope.ui.look.Texts;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.source.SourceViewModel;
import dev.turnscope.ui.work.Elapsed;
import dev.turnscope.ui.work.Workbench.Choice;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The line at the bottom: whose list is shown, how old it is, and what to do next. */
public final class StatusViewModel {
  private final SourceViewModel source;
  private final Elapsed sinceFetched;
  private final ReadOnlyStringWrapper shownList = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private @Nullable Choice choice;
  private String trouble = "";

  StatusViewModel(SourceViewModel source, Elapsed sinceFetched) {
    this.source = source;
    this.sinceFetched = sinceFetched;
    source.runningProperty().subscribe(this::tick);
    source.channels().textProperty().subscribe(this::tick);
    source.profileProperty().subscribe(this::tick);
  }

  /** Whose list the window shows, and its age. */
  public ReadOnlyStringProperty shownListProperty() {
    return shownList.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  void fetched(Choice ofList) {
    choice = ofList;
    trouble = "";
    sinceFetched.restart();
    tick();
  }

  /** Says so in the hint's place until the next list is fetched. */
  public void trouble(StoreProblem problem) {
    trouble = problem.sentence() + " " + problem.nextStep();
    tick();
  }

  void forgotten() {
    choice = null;
    tick();
  }

  void tick() {
    shownList.set(choice == null ? whereNext() : whatIsShown(choice));
    hint.set(hintNow());
  }

  private String whatIsShown(Choice of) {
    return Words.of(
        "shell.status",
        of.channelName(),
        Texts.role(of.role()).toLowerCase(Locale.ROOT),
        of.place().profile().name(),
        of.place().region(),
        Texts.ago(sinceFetched.atLeast()));
  }

  private String whereNext() {
    ProfileChoice profile = source.profileProperty().get();
    String region = source.regionProperty().get();
    return profile == null
        ? ""
        : Words.of(
            "shell.status.no-list",
            profile.name(),
            region == null ? Words.of("shell.status.no-region") : region);
  }

  private String hintNow() {
    if (source.runningProperty().get()) {
      return Words.of("shell.hint.cancel");
    }
    if (!trouble.isEmpty()) {
      return trouble;
    }
    String typed = source.channels().textProperty().get().strip();
    if (choice != null && !typed.isEmpty() && !typed.equals(choice.channel().text())) {
      return Words.of("shell.hint.instead", shortened(typed));
    }
    return choice == null ? Words.of("shell.hint.check") : Words.of("shell.hint.again");
  }

  private static String shortened(String text) {
    int most = 32;
    return text.length() <= most
        ? text
        : Words.of("shell.hint.shortened", text.substring(0, most - 1));
  }
}
