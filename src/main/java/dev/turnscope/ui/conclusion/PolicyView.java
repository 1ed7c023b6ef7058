package dev.turnscope.ui.conclusion;

import dev.turnscope.aws.failure.IamPolicy;
import dev.turnscope.ui.look.CopyButton;
import dev.turnscope.ui.look.Words;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The policy to ask for: to be copied at once, and shown where the person asks to see it. */
final class PolicyView extends HBox {
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final VBox text;

  PolicyView(IamPolicy policy) {
    getStyleClass().add("policy");
    CopyButton copy =
        new CopyButton(
            Words.of("conclusion.policy.copy"),
            Words.of("conclusion.policy.copy.name"),
            policy::json);
    copy.setId("policy-copy");
    text = text(policy);
    text.visibleProperty().bind(shown);
    text.managedProperty().bind(shown);
    getChildren().addAll(copy, show());
  }

  /** Whether the policy itself is seen. */
  ReadOnlyBooleanProperty shownProperty() {
    return shown;
  }

  /** The policy itself, for a place where its lines have room. */
  Node text() {
    return text;
  }

  private Button show() {
    Button show = new Button();
    show.setId("policy-show");
    show.getStyleClass().addAll("policy-show", "flat", "small");
    show.setMinWidth(USE_PREF_SIZE);
    show.setOnAction(event -> shown.set(!shown.get()));
    shown.subscribe(
        now ->
            show.setText(
                now ? Words.of("conclusion.policy.hide") : Words.of("conclusion.policy.show")));
    return show;
  }

  private static VBox text(IamPolicy policy) {
    Label note = new Label(policy.note());
    note.getStyleClass().add("muted");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    Label json = new Label(policy.json());
    json.setId("policy-json");
    json.setWrapText(true);
    json.setMinHeight(USE_PREF_SIZE);
    VBox text = new VBox(note, json);
    text.getStyleClass().add("policy-text");
    return text;
  }
}
