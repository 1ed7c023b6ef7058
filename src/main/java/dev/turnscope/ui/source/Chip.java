package dev.turnscope.ui.source;

import dev.turnscope.ui.look.Cross;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;

/** Says what stands there instead of the channel; pressed, it returns to that. */
public final class Chip extends Button {

  /**
   * @param meaning what it says to a person who hears it, or points at it
   * @param shown while there is something instead of the channel
   */
  public Chip(String text, String meaning, ObservableBooleanValue shown, Runnable back) {
    super(text, new Cross());
    getStyleClass().add("chip");
    setContentDisplay(ContentDisplay.RIGHT);
    setMinWidth(USE_PREF_SIZE);
    setAccessibleText(meaning);
    setTooltip(new Tooltip(meaning));
    visibleProperty().bind(shown);
    managedProperty().bind(visibleProperty());
    setOnAction(event -> back.run());
  }
}
