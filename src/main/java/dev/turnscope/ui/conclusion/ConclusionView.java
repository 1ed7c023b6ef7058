package dev.turnscope.ui.conclusion;

import dev.turnscope.ui.look.CopyButton;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The headline, its findings, and the requests to copy. Its height stays as it is. */
public final class ConclusionView extends BorderPane {
  private final FontIcon icon = new FontIcon();
  private final Label headline = new Label();
  private final Label note = new Label();
  private final VBox findings = new VBox();
  private final ProgressBar progress = new ProgressBar();

  public ConclusionView(ConclusionViewModel model) {
    getStyleClass().add("conclusion");
    headline.setId("headline");
    headline.getStyleClass().add("headline");
    headline.setWrapText(true);
    note.setId("headline-note");
    note.getStyleClass().add("muted");
    note.setWrapText(true);
    findings.getStyleClass().add("findings");
    VBox words = new VBox(headline, note, findings);
    words.getStyleClass().add("words");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(icon, words);
    line.getStyleClass().add("line");
    line.setAlignment(Pos.TOP_LEFT);
    ScrollPane scroll = new ScrollPane(line);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    setCenter(scroll);
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setAccessibleText("Progress of the check");
    progress.progressProperty().bind(model.progressProperty());
    progress.visibleProperty().bind(model.progressProperty().lessThan(1));
    setBottom(progress);
    model.statementProperty().subscribe(this::show);
  }

  private void show(Statement statement) {
    statement.tone().put(icon);
    headline.setText(statement.headline());
    note.setText(statement.note());
    note.setManaged(!statement.note().isEmpty());
    findings.getChildren().clear();
    for (String finding : statement.findings()) {
      Label label = new Label(finding);
      label.setWrapText(true);
      findings.getChildren().add(label);
    }
    for (String request : statement.requests()) {
      findings.getChildren().add(request(request));
    }
  }

  private static HBox request(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    HBox line =
        new HBox(
            new FontIcon(Feather.CORNER_DOWN_RIGHT),
            label,
            new CopyButton("Copy this request", () -> text));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("request");
    return line;
  }
}
