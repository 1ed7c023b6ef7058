package dev.turnscope.ui.conclusion;

import dev.turnscope.aws.IamPolicy;
import dev.turnscope.ui.look.CopyButton;
import dev.turnscope.ui.look.Words;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The policy to ask for: to be copied at once, and shown where the person asks to see it. */
final class PolicyView extends VBox {

  PolicyView(IamPolicy policy) {
    getStyleClass().add("policy");
    Label json = new Label(policy.json());
    json.setId("policy-json");
    json.setMinHeight(USE_PREF_SIZE);
    Label note = new Label(policy.note());
    note.getStyleClass().add("muted");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    VBox shown = new VBox(note, json);
    ToggleButton show = new ToggleButton(Words.of("conclusion.policy.show"));
    show.setId("policy-show");
    show.getStyleClass().addAll("flat", "small");
    show.selectedProperty()
        .subscribe(
            open ->
                show.setText(
                    open
                        ? Words.of("conclusion.policy.hide")
                        : Words.of("conclusion.policy.show")));
    shown.visibleProperty().bind(show.selectedProperty());
    shown.managedProperty().bind(show.selectedProperty());
    CopyButton copy =
        new CopyButton(
            Words.of("conclusion.policy.copy"),
            Words.of("conclusion.policy.copy.name"),
            policy::json);
    copy.setId("policy-copy");
    getChildren().addAll(new HBox(copy, show), shown);
  }
}
