package dev.turnscope.ui.source;

import dev.turnscope.aws.failure.IamPolicy;
import dev.turnscope.ui.look.CopyButton;
import dev.turnscope.ui.look.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** What to know about the list, and what to do about it. */
final class ChannelFooter extends HBox {
  /** Asks again for what failed, as the button does. */
  private static final KeyCombination RETRY = new KeyCodeCombination(KeyCode.F5);

  private final List<Button> buttons;
  private final Runnable goOn;

  /**
   * @param goOn goes to what follows, behind the last button
   */
  ChannelFooter(ChannelsViewModel model, Runnable goOn) {
    this.goOn = goOn;
    Label note = note(model);
    buttons = List.of(policy(model), again(model));
    getChildren().add(note);
    getChildren().addAll(buttons);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("note");
    visibleProperty().bind(note.textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /**
   * Gives the keys to the first button, while the field keeps the focus of its window: what no
   * button takes goes on to it.
   *
   * @return whether there is one
   */
  boolean enter() {
    List<Button> shown = shown();
    if (!shown.isEmpty()) {
      shown.getFirst().requestFocus();
    }
    return !shown.isEmpty();
  }

  /** No button has the keys any more. */
  void leave() {
    if (buttons.stream().anyMatch(Node::isFocused)) {
      getScene().getRoot().requestFocus();
    }
  }

  private List<Button> shown() {
    return isVisible() ? buttons.stream().filter(Node::isVisible).toList() : List.of();
  }

  /** On Linux and macOS Enter presses no button, and in the field it would begin a check. */
  private void pressed(KeyEvent event) {
    if (event.getTarget() instanceof Button button) {
      switch (event.getCode()) {
        case ENTER -> button.fire();
        case TAB -> moveFrom(button, event.isShiftDown() ? -1 : 1);
        default -> {
          return;
        }
      }
      event.consume();
    }
  }

  private void moveFrom(Button button, int by) {
    List<Button> shown = shown();
    int to = shown.indexOf(button) + by;
    if (to >= 0 && to < shown.size()) {
      shown.get(to).requestFocus();
    } else {
      leave();
      if (by > 0) {
        goOn.run();
      }
    }
  }

  private static Label note(ChannelsViewModel model) {
    Label note = new Label();
    note.setId("channels-note");
    note.setWrapText(true);
    note.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(note, Priority.ALWAYS);
    note.textProperty().bind(model.noteProperty());
    return note;
  }

  /** What the policy says is seen by pointing at it. */
  private static Button policy(ChannelsViewModel model) {
    CopyButton copy =
        new CopyButton(
            Words.of("conclusion.policy.copy"),
            Words.of("conclusion.policy.copy.name"),
            () -> text(model.policyProperty().get()));
    copy.setId("channels-policy");
    copy.setFocusTraversable(false);
    model.policyProperty().subscribe(policy -> copy.getTooltip().setText(text(policy)));
    copy.visibleProperty().bind(model.policyProperty().isNotNull());
    copy.managedProperty().bind(copy.visibleProperty());
    return copy;
  }

  private static Button again(ChannelsViewModel model) {
    Button again = new Button(Words.of("source.channels.retry"));
    again.setId("channels-retry");
    again.getStyleClass().addAll("flat", "small");
    again.setMinWidth(USE_PREF_SIZE);
    again.setFocusTraversable(false);
    again.setTooltip(new Tooltip(RETRY.getDisplayText()));
    again.setOnAction(event -> model.retry());
    again.visibleProperty().bind(model.failedProperty());
    again.managedProperty().bind(again.visibleProperty());
    return again;
  }

  private static String text(@Nullable IamPolicy policy) {
    return policy == null ? "" : policy.json();
  }
}
