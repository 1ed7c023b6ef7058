package dev.turnscope.ui.detail;

import dev.turnscope.model.ExchangedMessage;
import dev.turnscope.ui.look.Words;
import java.util.List;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;

/** Messages that unfold into their attributes; those that come later leave the others alone. */
final class MessageTree extends TreeView<MessageLine> {
  private static final double ROW = 26;

  MessageTree(MessagesViewModel model) {
    setId("messages");
    getStyleClass().add("message-tree");
    setAccessibleText(Words.of("detail.messages.name"));
    setFixedCellSize(ROW);
    setShowRoot(false);
    setRoot(new TreeItem<>());
    setCellFactory(tree -> new MessageCell(model.severalServersProperty()));
    model
        .messages()
        .addListener(
            (ListChangeListener<ExchangedMessage>)
                change -> {
                  while (change.next()) {
                    List<TreeItem<MessageLine>> items = getRoot().getChildren();
                    int from = change.getFrom();
                    items.subList(from, from + change.getRemovedSize()).clear();
                    items.addAll(
                        from, change.getAddedSubList().stream().map(MessageTree::item).toList());
                  }
                });
    setOnKeyPressed(
        key -> {
          TreeItem<MessageLine> chosen = getSelectionModel().getSelectedItem();
          if (key.getCode() == KeyCode.ENTER && chosen != null) {
            chosen.setExpanded(!chosen.isExpanded());
          }
        });
    RowCopy.of(this)
        .offer(Words.of("detail.copy.row"), () -> ofChosen(MessageLine::row))
        .offer(Words.of("detail.copy.address"), () -> ofChosen(line -> line.message().server()))
        .offer(
            Words.of("detail.message.copy"),
            () -> ofChosen(line -> MessageText.whole(line.message())));
  }

  private String ofChosen(Function<MessageLine, String> part) {
    TreeItem<MessageLine> chosen = getSelectionModel().getSelectedItem();
    return chosen == null ? "" : part.apply(chosen.getValue());
  }

  private static TreeItem<MessageLine> item(ExchangedMessage message) {
    TreeItem<MessageLine> item = new TreeItem<>(new MessageLine(message, null));
    MessageText.parts(message)
        .forEach(part -> item.getChildren().add(new TreeItem<>(new MessageLine(message, part))));
    return item;
  }
}
