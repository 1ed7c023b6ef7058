package dev.turnscope.ui.about;

import dev.turnscope.ui.about.UpdateViewModel.State;
import dev.turnscope.ui.look.CopyButton;
import dev.turnscope.ui.look.NextStep;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.work.Desktop;
import java.net.URI;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Looks for a newer version, says what was found, and takes the wish to do so each day. */
final class UpdateView extends VBox {
  private final UpdateViewModel model;

  /**
   * @param desktop null where there is none
   */
  UpdateView(UpdateViewModel model, @Nullable Desktop desktop) {
    this.model = model;
    getStyleClass().add("updates");
    Label heading = new Label(Words.of("about.update"));
    heading.getStyleClass().add("heading");
    getChildren().addAll(heading, lookButton(), answer(), nextStep(), ways(desktop), daily());
    sceneProperty()
        .subscribe(
            (before, now) -> {
              if (before != null && now == null) {
                model.cancel();
              }
            });
  }

  private Node lookButton() {
    Button button = new Button();
    button.setId("look-for-update");
    button
        .textProperty()
        .bind(
            model
                .stateProperty()
                .map(
                    state ->
                        state == State.LOOKING
                            ? Words.of("about.update.cancel")
                            : Words.of("about.update.look")));
    button.disableProperty().bind(model.stateProperty().map(state -> state == State.HINDERED));
    // What is found is heard where the focus is.
    button.accessibleHelpProperty().bind(model.sentenceProperty());
    button.setOnAction(
        event -> {
          if (model.stateProperty().get() == State.LOOKING) {
            model.cancel();
          } else {
            model.look();
          }
        });
    return button;
  }

  private Node answer() {
    Label answer = new Label();
    answer.setId("update-answer");
    answer.setWrapText(true);
    answer.setMinHeight(USE_PREF_SIZE);
    answer.textProperty().bind(model.sentenceProperty());
    return answer;
  }

  private Node nextStep() {
    NextStep step = new NextStep();
    step.sentence().textProperty().bind(model.nextStepProperty());
    step.visibleProperty().bind(model.nextStepProperty().isNotEmpty());
    step.managedProperty().bind(step.visibleProperty());
    return step;
  }

  private Node ways(@Nullable Desktop desktop) {
    CopyButton copy =
        new CopyButton(
            Words.of("about.update.copy"),
            Words.of("about.update.copy.name"),
            () -> String.valueOf(model.pageProperty().get()));
    copy.setId("copy-release");
    HBox ways = new HBox(copy);
    ways.getStyleClass().add("ways");
    ways.setAlignment(Pos.CENTER_LEFT);
    if (desktop != null) {
      ways.getChildren().addFirst(openButton(desktop));
    }
    ways.visibleProperty().bind(model.pageProperty().isNotNull());
    ways.managedProperty().bind(ways.visibleProperty());
    return ways;
  }

  private Node openButton(Desktop desktop) {
    Button open = new Button(Words.of("about.update.open"));
    open.setId("open-release");
    open.setOnAction(
        event -> {
          URI page = model.pageProperty().get();
          if (page != null) {
            desktop.openPage(page);
          }
        });
    return open;
  }

  private Node daily() {
    CheckBox daily = new CheckBox(Words.of("about.update.daily"));
    daily.setId("update-daily");
    daily.setWrapText(true);
    daily.disableProperty().bind(model.stateProperty().map(state -> state == State.HINDERED));
    daily.selectedProperty().bindBidirectional(model.dailyProperty());
    return daily;
  }
}
