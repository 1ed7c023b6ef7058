package dev.turnscope.ui.detail;

import dev.turnscope.ui.look.Words;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The probe's stages: how each ended, what it is, when and how long, and what was seen. */
final class StagesView extends VBox {

  StagesView(ObservableValue<List<StageLine>> stages) {
    getStyleClass().add("stages");
    setMinHeight(USE_PREF_SIZE);
    stages.subscribe(this::show);
  }

  private void show(List<StageLine> lines) {
    getChildren().clear();
    lines.forEach(this::add);
    if (lines.isEmpty()) {
      Label none = new Label(Words.of("detail.stages.none"));
      none.getStyleClass().add("muted");
      getChildren().add(none);
    }
  }

  private void add(StageLine line) {
    FontIcon icon = new FontIcon();
    line.tone().put(icon);
    Label name = new Label(line.name());
    name.getStyleClass().add(line.bar() == null ? "unreached" : "reached");
    name.setAccessibleText(line.spoken());
    Label time = new Label(line.time());
    time.getStyleClass().add("time");
    BarView bar = new BarView(line.bar(), line.tone());
    HBox.setHgrow(bar, Priority.ALWAYS);
    HBox stage = new HBox(icon, name, bar, time);
    stage.getStyleClass().add("stage");
    stage.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(stage);
    if (!line.detail().isEmpty()) {
      Label detail = new Label(line.detail());
      detail.getStyleClass().add("stage-detail");
      detail.setWrapText(true);
      detail.setMinHeight(USE_PREF_SIZE);
      getChildren().add(detail);
    }
  }
}
