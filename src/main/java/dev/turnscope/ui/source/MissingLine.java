package dev.turnscope.ui.source;

import dev.turnscope.ui.look.Tone;
import dev.turnscope.ui.work.Unavailable;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Below the choosers, why a check could not begin: until the person goes on. */
public final class MissingLine extends Label {

  public MissingLine(SourceViewModel model) {
    setId("missing");
    getStyleClass().add("missing-line");
    FontIcon icon = new FontIcon();
    Tone.BAD.put(icon);
    setGraphic(icon);
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setMaxWidth(Double.MAX_VALUE);
    managedProperty().bind(visibleProperty());
    model.missingProperty().subscribe(this::show);
  }

  private void show(@Nullable Unavailable missing) {
    setText(missing == null ? "" : missing.sentence() + " " + missing.nextStep());
    setVisible(missing != null);
  }
}
