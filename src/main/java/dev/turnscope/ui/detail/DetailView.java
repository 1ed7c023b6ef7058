package dev.turnscope.ui.detail;

import dev.turnscope.ui.look.Words;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The chosen URI: the answer, and under it tabs of what the answer rests on. They are made for the
 * first URI: the window is there sooner without them.
 */
public final class DetailView extends StackPane {
  private final DetailViewModel model;
  private @Nullable Node content;

  public DetailView(DetailViewModel model) {
    this.model = model;
    getStyleClass().add("detail");
    Label empty = new Label(Words.of("detail.empty"));
    empty.getStyleClass().add("empty");
    empty.setWrapText(true);
    getChildren().add(empty);
    model
        .rowProperty()
        .subscribe(
            row -> {
              empty.setVisible(row == null);
              show(row != null);
            });
  }

  private void show(boolean chosen) {
    Node shown = content;
    if (shown == null && chosen) {
      shown = content();
      content = shown;
      getChildren().add(shown);
    }
    if (shown != null) {
      shown.setVisible(chosen);
    }
  }

  private Node content() {
    EvidenceTabs tabs = new EvidenceTabs(model);
    VBox.setVgrow(tabs, Priority.ALWAYS);
    VBox content = new VBox(new AnswerView(model), tabs);
    content.getStyleClass().add("detail-content");
    // A tab scrolls in itself; the pane does only where the window is too low for both.
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    return scroll;
  }
}
