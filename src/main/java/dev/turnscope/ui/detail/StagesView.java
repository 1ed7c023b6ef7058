package dev.turnscope.ui.detail;

import dev.turnscope.ui.look.Words;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** The probe's stages: how each ended, what it is, when and how long, and what was seen. */
final class StagesView extends GridPane {

  StagesView(ObservableValue<List<StageLine>> stages) {
    getStyleClass().add("stages");
    setMinHeight(USE_PREF_SIZE);
    ColumnConstraints bar = new ColumnConstraints();
    bar.setHgrow(Priority.ALWAYS);
    ColumnConstraints time = new ColumnConstraints();
    time.setHalignment(HPos.RIGHT);
    getColumnConstraints().addAll(new ColumnConstraints(), new ColumnConstraints(), bar, time);
    stages.subscribe(this::show);
  }

  private void show(List<StageLine> lines) {
    getChildren().clear();
    lines.forEach(this::add);
    if (lines.isEmpty()) {
      Label none = new Label(Words.of("detail.stages.none"));
      none.getStyleClass().add("muted");
      add(none, 0, 0, 4, 1);
    }
  }

  private void add(StageLine line) {
    FontIcon icon = new FontIcon();
    line.tone().put(icon);
    Label name = new Label(line.name());
    name.setMinWidth(USE_PREF_SIZE);
    name.setAccessibleText(line.spoken());
    Label time = new Label(line.time());
    time.getStyleClass().add("time");
    time.setMinWidth(USE_PREF_SIZE);
    Label detail = new Label(line.detail());
    detail.setWrapText(true);
    detail.getStyleClass().add("muted");
    detail.setMinHeight(USE_PREF_SIZE);
    if (line.bar() == null) {
      name.getStyleClass().add("muted");
    }
    addRow(getRowCount(), icon, name, new BarView(line.bar(), line.tone()), time);
    add(detail, 1, getRowCount(), 3, 1);
  }
}
