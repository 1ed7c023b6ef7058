package dev.turnscope.ui.detail;

import dev.turnscope.ui.look.Words;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The chosen URI. What is shown of one is made for the first: the window is there sooner without
 * it.
 */
public final class DetailView extends StackPane {
  private final DetailViewModel model;
  private @Nullable EvidenceView evidence;
  private boolean whole;

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

  /** Whether it is as high as what it shows, and something around it scrolls. */
  public void showWhole(boolean wanted) {
    whole = wanted;
    if (evidence != null) {
      evidence.showWhole(wanted);
    }
  }

  private void show(boolean chosen) {
    if (evidence == null && chosen) {
      EvidenceView made = new EvidenceView(model);
      made.showWhole(whole);
      evidence = made;
      getChildren().add(made);
    }
    if (evidence != null) {
      evidence.setVisible(chosen);
    }
  }
}
