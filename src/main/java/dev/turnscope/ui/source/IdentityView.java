package dev.turnscope.ui.source;

import dev.turnscope.ui.look.CopyButton;
import dev.turnscope.ui.look.Words;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Who one is to AWS: the account, masked until asked for, and the ARN; or why that is not known.
 */
final class IdentityView extends VBox {

  IdentityView(IdentityViewModel model) {
    getStyleClass().add("identity");
    ObservableBooleanValue known = model.accountProperty().isNotEmpty();
    Label heading = new Label(Words.of("source.identity"));
    heading.getStyleClass().add("heading");
    Label arn = text(Words.of("source.identity.arn"), "identity-arn");
    arn.textProperty().bind(model.arnProperty());
    Label note = text(Words.of("source.identity"), "identity-note");
    note.getStyleClass().add("muted");
    note.textProperty().bind(model.noteProperty());
    getChildren().addAll(heading, account(model), arn, note);
    show(getChildren().get(1), known);
    show(arn, known);
    show(note, model.noteProperty().isNotEmpty());
  }

  private static Node account(IdentityViewModel model) {
    Label account = new Label();
    account.setId("identity-account");
    account.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(account, Priority.ALWAYS);
    account
        .textProperty()
        .bind(model.accountProperty().map(id -> Words.of("source.identity.account", id)));
    Button show = new Button();
    show.setId("identity-show");
    show.getStyleClass().addAll("copy-button", "flat", "small");
    show.setMinWidth(USE_PREF_SIZE);
    BooleanProperty shown = model.accountShownProperty();
    show.setOnAction(event -> shown.set(!shown.get()));
    shown.subscribe(
        now -> {
          show.setText(now ? Words.of("source.identity.hide") : Words.of("source.identity.show"));
          show.setAccessibleText(
              now ? Words.of("source.identity.hide.name") : Words.of("source.identity.show.name"));
        });
    CopyButton copy = new CopyButton(Words.of("source.identity.copy"), model::account);
    copy.setId("identity-copy");
    HBox row = new HBox(account, show, copy);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("row");
    return row;
  }

  private static Label text(String name, String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.setAccessibleHelp(name);
    return label;
  }

  private static void show(Node node, ObservableBooleanValue when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(node.visibleProperty());
  }
}
