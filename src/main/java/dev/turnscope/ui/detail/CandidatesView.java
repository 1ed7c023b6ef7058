package dev.turnscope.ui.detail;

import dev.turnscope.ui.look.CopyButton;
import dev.turnscope.ui.look.Words;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What libwebrtc gathered, and under it the errors that it gave and what each says. */
final class CandidatesView extends VBox {
  private static final double LEAST_TABLE = 84;

  private final VBox errors = new VBox();

  CandidatesView(CandidatesViewModel model) {
    getStyleClass().add("candidates");
    CandidateTable table = new CandidateTable(model);
    table.setMinHeight(LEAST_TABLE);
    table.setPrefHeight(LEAST_TABLE);
    VBox.setVgrow(table, Priority.ALWAYS);
    errors.getStyleClass().add("errors");
    ScrollPane scroll = new ScrollPane(errors);
    scroll.setFitToWidth(true);
    scroll.managedProperty().bind(scroll.visibleProperty());
    scroll.visibleProperty().bind(model.errorsProperty().map(all -> !all.isEmpty()));
    getChildren()
        .addAll(
            new Heading(
                Words.of("detail.candidates.gathered"),
                new CopyButton(
                    Words.of("detail.candidates.copy"),
                    Words.of("detail.candidates.copy.name"),
                    model::lines)),
            table,
            scroll);
    model.errorsProperty().subscribe(this::show);
  }

  private void show(List<ErrorLine> lines) {
    errors.getChildren().clear();
    for (ErrorLine line : lines) {
      Label said = new Label(line.said());
      said.getStyleClass().add("error-said");
      Label meaning = new Label(line.meaning());
      meaning.getStyleClass().add("muted");
      for (Label label : new Label[] {said, meaning}) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
      }
      errors.getChildren().addAll(said, meaning);
    }
  }
}
