package dev.turnscope.ui.shell;

import dev.turnscope.ui.conclusion.ConclusionViewModel;
import dev.turnscope.ui.copy.CopyViewModel;
import dev.turnscope.ui.renewal.RenewalViewModel;
import dev.turnscope.ui.servers.ServersViewModel;
import dev.turnscope.ui.source.SourceViewModel;
import dev.turnscope.ui.work.Workbench.Choice;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Whose result the panes show, and how to get one while they show none. */
final class ShownResult {
  private final SourceViewModel source;
  private final ConclusionViewModel conclusion;
  private final ServersViewModel servers;
  private final StatusViewModel status;
  private final CopyViewModel copying;
  private final RenewalViewModel renewal;

  private @Nullable Choice shown;
  private boolean inviting = true;

  ShownResult(
      SourceViewModel source,
      ConclusionViewModel conclusion,
      ServersViewModel servers,
      StatusViewModel status,
      CopyViewModel copying,
      RenewalViewModel renewal) {
    this.source = source;
    this.conclusion = conclusion;
    this.servers = servers;
    this.status = status;
    this.copying = copying;
    this.renewal = renewal;
    Stream.<ObservableValue<?>>of(
            source.profileProperty(),
            source.regionProperty(),
            source.channels().textProperty(),
            source.problemProperty())
        .forEach(choice -> choice.subscribe(this::invite));
    source.choices().forEach(choice -> choice.subscribe(this::compare));
    source.runningProperty().subscribe(this::compare);
  }

  boolean isOf(Choice choice) {
    return choice.equals(shown);
  }

  /** The list of this choice has come. */
  void shows(Choice choice) {
    shown = choice;
  }

  /** From now on there is something to show. */
  void begin() {
    inviting = false;
  }

  /**
   * The panes are empty.
   *
   * @param why what stands where the rows were, empty for the usual
   */
  void forget(String why) {
    shown = null;
    compare();
    servers.clear(why);
    status.forgotten();
    copying.forget();
    renewal.forget();
  }

  /** What is said stays until the person chooses something else: that is invited to again. */
  void inviteLater() {
    inviting = true;
  }

  /** The choice is invited to at once. */
  void inviteNow() {
    inviting = true;
    invite();
  }

  /** Where there is no answer, its place says how to get one: also after a failure. */
  private void invite() {
    if (inviting) {
      forget("");
      Invitation.show(source, conclusion);
    }
  }

  /** A result of another choice than the present one says so. */
  private void compare() {
    boolean running = source.runningProperty().get();
    String difference = shown == null || running ? "" : Difference.of(shown, source);
    if (!difference.isEmpty()) {
      renewal.pause();
    }
    conclusion.resultOf(difference);
  }
}
