package dev.turnscope.ui.detail;

import dev.turnscope.model.ExchangedMessage;
import dev.turnscope.model.UriResult;
import dev.turnscope.ui.look.Words;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The STUN and TURN messages that the probe exchanged; all of them when the check has ended. */
public final class MessagesViewModel {
  private final ObservableList<ExchangedMessage> messages = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");

  MessagesViewModel() {}

  ObservableList<ExchangedMessage> messages() {
    return messages;
  }

  /** Why no message is listed. */
  ReadOnlyStringProperty emptyTextProperty() {
    return emptyText.getReadOnlyProperty();
  }

  /** All of them with their attributes. */
  String text() {
    return messages.stream().map(MessageText::whole).collect(Collectors.joining("\n"));
  }

  void show(@Nullable UriResult result) {
    List<ExchangedMessage> now = result == null ? List.of() : result.probe().messages();
    Growing.to(now, messages);
    emptyText.set(
        result == null ? Words.of("detail.messages.waiting") : Words.of("detail.messages.none"));
  }
}
