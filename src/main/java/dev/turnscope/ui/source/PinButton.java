package dev.turnscope.ui.source;

import dev.turnscope.ui.look.Words;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Pins the channel of its row, or takes the pin away. */
final class PinButton extends Button {
  /** Does the same for the highlighted row: the focus stays in the field. */
  static final KeyCombination KEYS =
      new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN);

  private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");

  private final Tooltip tip = new Tooltip();

  PinButton(Runnable toggle) {
    super("", new FontIcon(Feather.BOOKMARK));
    getStyleClass().addAll("pin", "flat", "small");
    setFocusTraversable(false);
    setTooltip(tip);
    setOnAction(event -> toggle.run());
    // To press it is not to choose the row.
    setOnMousePressed(Event::consume);
  }

  void show(boolean pinned) {
    pseudoClassStateChanged(PINNED, pinned);
    String what = word(pinned);
    setAccessibleText(what);
    tip.setText(Words.of("source.channels.pin.tip", what, KEYS.getDisplayText()));
  }

  static String word(boolean pinned) {
    return pinned ? Words.of("source.channels.unpin") : Words.of("source.channels.pin");
  }
}
