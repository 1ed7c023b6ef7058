package dev.turnscope.ui.detail;

import dev.turnscope.model.ExchangedMessage;
import dev.turnscope.ui.look.Words;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** A message on one line, or a part of it: a name and a value. */
final class MessageCell extends TreeCell<MessageLine> {
  private final ObservableBooleanValue severalServers;
  private final Label time = label("time");
  private final Label direction = label("direction");
  private final Label what = new Label();
  private final Label server = new Label();
  private final Label size = label("size");
  private final HBox message = new HBox(time, direction, what, server, size);
  private final Label name = label("name");
  private final Label value = new Label();
  private final HBox part = new HBox(name, value);
  private final Tooltip whole = new Tooltip();

  MessageCell(ObservableBooleanValue severalServers) {
    this.severalServers = severalServers;
    getStyleClass().add("message-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    // A line is as wide as the tree, never wider: what a message is gives way.
    setPrefWidth(0);
    server.getStyleClass().add("muted");
    value.setMinWidth(0);
    what.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(what, Priority.ALWAYS);
    for (HBox line : new HBox[] {message, part}) {
      line.getStyleClass().add("message-line");
      line.setAlignment(Pos.CENTER_LEFT);
    }
  }

  @Override
  protected void updateItem(@Nullable MessageLine line, boolean empty) {
    super.updateItem(line, empty);
    setAccessibleText(line == null ? null : line.spoken());
    if (line == null) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    ExchangedMessage.Attribute shown = line.part();
    if (shown == null) {
      show(line.message());
      setGraphic(message);
    } else {
      name.setText(shown.name());
      value.setText(shown.value());
      whole.setText(shown.value());
      setGraphic(part);
    }
    setTooltip(whole);
  }

  private void show(ExchangedMessage shown) {
    time.setText(MessageText.time(shown));
    direction.setText(MessageText.direction(shown));
    what.setText(MessageText.what(shown));
    server.setText(severalServers.get() ? shown.server() : "");
    server.setManaged(severalServers.get());
    size.setText(MessageText.size(shown));
    whole.setText(Words.of("detail.message.whole", MessageText.what(shown), shown.server()));
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
