package dev.turnscope.ui.detail;

import dev.turnscope.model.ExchangedMessage;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/** Messages as the items of a tree; those that come later leave the others unfolded. */
final class MessageItems {
  private MessageItems() {}

  /** One item a message, under its server’s where they went to several. */
  static void show(List<ExchangedMessage> messages, ObservableList<TreeItem<MessageLine>> items) {
    List<String> servers = messages.stream().map(ExchangedMessage::server).distinct().toList();
    if (servers.size() < 2) {
      grow(items, messages.stream().map(MessageItems::of).toList());
      return;
    }
    grow(items, servers.stream().map(MessageItems::group).toList());
    for (TreeItem<MessageLine> group : items) {
      grow(
          group.getChildren(),
          messages.stream()
              .filter(message -> message.server().equals(group.getValue().server()))
              .map(MessageItems::of)
              .toList());
    }
  }

  private static void grow(
      ObservableList<TreeItem<MessageLine>> items, List<TreeItem<MessageLine>> now) {
    int same = 0;
    while (same < Math.min(items.size(), now.size())
        && items.get(same).getValue().equals(now.get(same).getValue())) {
      same++;
    }
    items.subList(same, items.size()).clear();
    items.addAll(now.subList(same, now.size()));
  }

  private static TreeItem<MessageLine> group(String server) {
    TreeItem<MessageLine> group = new TreeItem<>(new MessageLine.Server(server));
    group.setExpanded(true);
    return group;
  }

  private static TreeItem<MessageLine> of(ExchangedMessage message) {
    TreeItem<MessageLine> item = new TreeItem<>(new MessageLine.Message(message));
    MessageText.parts(message)
        .forEach(
            part -> item.getChildren().add(new TreeItem<>(new MessageLine.Part(message, part))));
    return item;
  }
}
