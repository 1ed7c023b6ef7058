package dev.turnscope.ui.detail;

import dev.turnscope.ui.look.CopyButton;
import dev.turnscope.ui.look.Words;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The messages that the probe exchanged, in the order in which they went. */
final class MessagesView extends VBox {

  MessagesView(MessagesViewModel model) {
    getStyleClass().add("messages");
    MessageTree tree = new MessageTree(model);
    Label empty = new Label();
    empty.setId("no-messages");
    empty.setWrapText(true);
    empty.getStyleClass().add("empty");
    empty.textProperty().bind(model.emptyTextProperty());
    CopyButton copy =
        new CopyButton(
            Words.of("detail.messages.copy"), Words.of("detail.messages.copy.name"), model::text);
    model
        .messages()
        .subscribe(
            () -> {
              boolean none = model.messages().isEmpty();
              empty.setVisible(none);
              tree.setVisible(!none);
              copy.setDisable(none);
            });
    empty.setVisible(true);
    tree.setVisible(false);
    copy.setDisable(true);
    Node shown = new StackPane(empty, tree);
    VBox.setVgrow(shown, Priority.ALWAYS);
    getChildren().addAll(new Heading(Words.of("detail.messages.heading"), copy), shown);
  }
}
