package dev.turnscope.ui.source;

import dev.turnscope.ui.look.Cross;
import dev.turnscope.ui.look.Words;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;

/** Says that a pasted list is checked instead of the channel’s; pressed, it returns to that. */
final class GivenChip extends Button {

  GivenChip(SourceViewModel model) {
    super(Words.of("work.given-list"), new Cross());
    setId("given-list");
    getStyleClass().add("chip");
    setContentDisplay(ContentDisplay.RIGHT);
    setMinWidth(USE_PREF_SIZE);
    setAccessibleText(Words.of("source.given.name"));
    setTooltip(new Tooltip(Words.of("source.given.name")));
    visibleProperty().bind(model.givenProperty().isNotNull());
    managedProperty().bind(visibleProperty());
    setOnAction(event -> model.backToChannel());
  }
}
