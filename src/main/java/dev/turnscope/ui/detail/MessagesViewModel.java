package dev.turnscope.ui.detail;

import dev.turnscope.model.ExchangedMessage;
import dev.turnscope.model.UriResult;
import dev.turnscope.ui.look.Words;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The STUN and TURN messages that the probe exchanged; all of them when the check has ended. */
public final class MessagesViewModel {
  private final ObservableList<ExchangedMessage> messages = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper severalServers = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");

  MessagesViewModel() {}

  ObservableList<ExchangedMessage> messages() {
    return messages;
  }

  /** Whether they went to more than one transport address, so that each has to name its own. */
  ReadOnlyBooleanProperty severalServersProperty() {
    return severalServers.getReadOnlyProperty();
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
    severalServers.set(now.stream().map(ExchangedMessage::server).distinct().count() > 1);
    Growing.to(now, messages);
    emptyText.set(
        result == null ? Words.of("detail.messages.waiting") : Words.of("detail.messages.none"));
  }
}
