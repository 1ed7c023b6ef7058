package dev.turnscope.ui.detail;

import dev.turnscope.model.StageResult;
import dev.turnscope.ui.look.Texts;
import dev.turnscope.ui.look.Tone;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.servers.UriRow;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/** The probe's stages: how each ended, what it is, when and how long, and what was seen. */
final class StagesView extends GridPane {
  private Subscription ofRow = Subscription.EMPTY;

  StagesView() {
    getStyleClass().add("stages");
    setMinHeight(USE_PREF_SIZE);
    ColumnConstraints bar = new ColumnConstraints();
    bar.setHgrow(Priority.ALWAYS);
    ColumnConstraints time = new ColumnConstraints();
    time.setHalignment(HPos.RIGHT);
    getColumnConstraints().addAll(new ColumnConstraints(), new ColumnConstraints(), bar, time);
  }

  void follow(UriRow row) {
    ofRow.unsubscribe();
    show(row);
    ofRow =
        Subscription.combine(
            row.stages().subscribe(() -> show(row)),
            row.resultProperty().subscribe(() -> show(row)));
  }

  private void show(UriRow row) {
    getChildren().clear();
    List<Waterfall.Bar> bars = Waterfall.of(row.stages());
    for (int index = 0; index < bars.size(); index++) {
      add(row, row.stages().get(index), bars.get(index));
    }
    if (row.stages().isEmpty()) {
      Label none =
          new Label(
              row.resultProperty().get() == null
                  ? Words.of("detail.stages.first")
                  : Words.of("detail.stages.none"));
      none.getStyleClass().add("muted");
      add(none, 0, 0, 4, 1);
    }
  }

  private void add(UriRow row, StageResult stage, Waterfall.Bar bar) {
    FontIcon icon = new FontIcon();
    Tone tone = Tone.of(stage.outcome());
    tone.put(icon);
    Label name = new Label(Texts.stage(stage.stage(), row.transport()));
    name.setMinWidth(USE_PREF_SIZE);
    Label time = new Label(Texts.millis(stage.end().minus(stage.start())));
    time.getStyleClass().add("time");
    time.setMinWidth(USE_PREF_SIZE);
    Label detail = new Label(stage.detail());
    detail.setWrapText(true);
    detail.getStyleClass().add("muted");
    detail.setMinHeight(USE_PREF_SIZE);
    addRow(getRowCount(), icon, name, new BarView(bar, tone), time);
    add(detail, 1, getRowCount(), 3, 1);
  }
}
