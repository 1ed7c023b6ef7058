package dev.turnscope.ui.detail;

import dev.turnscope.ui.look.Words;
import java.util.function.Function;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;

/** Messages that unfold into their parts, under their servers where there are several. */
final class MessageTree extends TreeView<MessageLine> {
  MessageTree(MessagesViewModel model) {
    setId("messages");
    getStyleClass().add("message-tree");
    setAccessibleText(Words.of("detail.messages.name"));
    setShowRoot(false);
    setRoot(new TreeItem<>());
    setCellFactory(tree -> new MessageCell());
    model.messages().subscribe(() -> MessageItems.show(model.messages(), getRoot().getChildren()));
    setOnKeyPressed(
        key -> {
          TreeItem<MessageLine> chosen = getSelectionModel().getSelectedItem();
          if (key.getCode() == KeyCode.ENTER && chosen != null) {
            chosen.setExpanded(!chosen.isExpanded());
          }
        });
    focusedProperty().subscribe(this::choose);
    RowCopy.of(this)
        .offer(Words.of("detail.copy.row"), () -> ofChosen(MessageLine::row))
        .offer(Words.of("detail.copy.address"), () -> ofChosen(MessageLine::server))
        .offer(Words.of("detail.message.copy"), () -> ofChosen(MessageLine::whole));
  }

  /** Who comes by keyboard has a row to copy at once. */
  private void choose(boolean focused) {
    if (focused && getSelectionModel().isEmpty()) {
      getSelectionModel().selectFirst();
    }
  }

  private String ofChosen(Function<MessageLine, String> part) {
    TreeItem<MessageLine> chosen = getSelectionModel().getSelectedItem();
    return chosen == null ? "" : part.apply(chosen.getValue());
  }
}
