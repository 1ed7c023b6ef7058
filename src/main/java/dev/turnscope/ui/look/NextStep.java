package dev.turnscope.ui.look;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What to do: a sentence behind an arrow. */
public final class NextStep extends HBox {
  private final Label sentence = new Label();

  public NextStep() {
    super(new FontIcon(Feather.CORNER_DOWN_RIGHT));
    getStyleClass().add("next-step");
    setAlignment(Pos.BASELINE_LEFT);
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    setHgrow(sentence, Priority.ALWAYS);
    getChildren().add(sentence);
  }

  public Label sentence() {
    return sentence;
  }
}
