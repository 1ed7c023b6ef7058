package dev.turnscope.ui.detail;

import dev.turnscope.ui.look.Words;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The chosen URI: the answer, and under it tabs of what the answer rests on. */
public final class DetailView extends StackPane {
  public DetailView(DetailViewModel model) {
    getStyleClass().add("detail");
    Label empty = new Label(Words.of("detail.empty"));
    empty.getStyleClass().add("empty");
    empty.setWrapText(true);
    EvidenceTabs tabs = new EvidenceTabs(model);
    VBox.setVgrow(tabs, Priority.ALWAYS);
    VBox content = new VBox(new AnswerView(model), tabs);
    content.getStyleClass().add("detail-content");
    // A tab scrolls in itself; the pane does only where the window is too low for both.
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    getChildren().addAll(empty, scroll);
    model
        .rowProperty()
        .subscribe(
            row -> {
              empty.setVisible(row == null);
              scroll.setVisible(row != null);
            });
  }
}
