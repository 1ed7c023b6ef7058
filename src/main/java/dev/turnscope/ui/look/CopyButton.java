package dev.turnscope.ui.look;

import java.util.Map;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Puts a text on the clipboard, and shows for a moment that it did. */
public final class CopyButton extends Button {
  private static final Duration SHOWN = Duration.seconds(1.5);

  private final FontIcon icon = new FontIcon(Feather.COPY);

  public CopyButton(String name, Supplier<String> text) {
    this(Words.of("look.copy"), name, text);
  }

  /**
   * @param word what stands on it
   * @param name what it copies, for a person who hears or points at it
   */
  public CopyButton(String word, String name, Supplier<String> text) {
    getStyleClass().addAll("copy-button", "flat", "small");
    setGraphic(icon);
    setText(word);
    setMinWidth(USE_PREF_SIZE);
    setAccessibleText(name);
    setTooltip(new Tooltip(name));
    PauseTransition back = new PauseTransition(SHOWN);
    back.setOnFinished(event -> show(Feather.COPY, word));
    setOnAction(
        event -> {
          Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text.get()));
          show(Feather.CHECK, Words.of("look.copied"));
          back.playFromStart();
        });
  }

  private void show(Feather shape, String shown) {
    icon.setIconCode(shape);
    setText(shown);
  }
}
