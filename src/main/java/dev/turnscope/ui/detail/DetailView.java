package dev.turnscope.ui.detail;

import dev.turnscope.ui.look.Words;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The chosen URI: the answer, and under it tabs of what the answer rests on. */
public final class DetailView extends StackPane {
  private final EvidenceTabs tabs;
  private final VBox content;
  private final ScrollPane scroll = new ScrollPane();

  public DetailView(DetailViewModel model) {
    getStyleClass().add("detail");
    Label empty = new Label(Words.of("detail.empty"));
    empty.getStyleClass().add("empty");
    empty.setWrapText(true);
    tabs = new EvidenceTabs(model);
    VBox.setVgrow(tabs, Priority.ALWAYS);
    content = new VBox(new AnswerView(model), tabs);
    content.getStyleClass().add("detail-content");
    // A tab scrolls in itself; the pane does only where the window is too low for both.
    scroll.setContent(content);
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
              content.setVisible(row != null);
            });
  }

  /** Whether it is as high as what it shows, and something around it scrolls. */
  public void showWhole(boolean wanted) {
    boolean already = scroll.getContent() == null;
    if (wanted != already) {
      tabs.showWhole(wanted);
      getChildren().removeLast();
      scroll.setContent(wanted ? null : content);
      getChildren().add(wanted ? content : scroll);
    }
  }
}
