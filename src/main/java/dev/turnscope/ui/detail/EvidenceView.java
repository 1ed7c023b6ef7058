package dev.turnscope.ui.detail;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The answer for the chosen URI, and under it tabs of what the answer rests on. */
final class EvidenceView extends StackPane {
  private final EvidenceTabs tabs;
  private final VBox content;
  private final ScrollPane scroll = new ScrollPane();
  private boolean whole;

  EvidenceView(DetailViewModel model) {
    tabs = new EvidenceTabs(model);
    VBox.setVgrow(tabs, Priority.ALWAYS);
    content = new VBox(new AnswerView(model), tabs);
    content.getStyleClass().add("detail-content");
    // A tab scrolls in itself; the pane does only where the window is too low for both.
    scroll.setContent(content);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    getChildren().add(scroll);
  }

  /** Whether it is as high as what it shows, and something around it scrolls. */
  void showWhole(boolean wanted) {
    if (wanted != whole) {
      whole = wanted;
      tabs.showWhole(wanted);
      getChildren().clear();
      scroll.setContent(wanted ? null : content);
      getChildren().add(wanted ? content : scroll);
    }
  }
}
