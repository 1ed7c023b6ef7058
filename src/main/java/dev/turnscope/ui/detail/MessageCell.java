package dev.turnscope.ui.detail;

import dev.turnscope.model.ExchangedMessage;
import dev.turnscope.ui.look.Words;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** A server, a message, or a part of one with its name and value: on one line each. */
final class MessageCell extends TreeCell<MessageLine> {
  private final Label server = label("server");
  private final Label time = label("time");
  private final Label direction = label("direction");
  private final Label what = new Label();
  private final HBox message = new HBox(time, direction, what);
  private final Label name = label("name");
  private final Label value = new Label();
  private final HBox part = new HBox(name, value);
  private final Tooltip whole = new Tooltip();

  MessageCell() {
    getStyleClass().add("message-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    // A line is as wide as the tree, never wider: what a message is gives way.
    setPrefWidth(0);
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
    setTooltip(line == null ? null : whole);
    switch (line) {
      case null -> setGraphic(null);
      case MessageLine.Server one -> {
        server.setText(one.server());
        whole.setText(one.server());
        setGraphic(server);
      }
      case MessageLine.Message(ExchangedMessage shown) -> {
        show(shown);
        setGraphic(message);
      }
      case MessageLine.Part one -> {
        name.setText(one.part().name());
        value.setText(one.part().value());
        whole.setText(one.part().value());
        setGraphic(part);
      }
    }
  }

  private void show(ExchangedMessage shown) {
    time.setText(MessageText.time(shown));
    direction.setText(MessageText.direction(shown));
    what.setText(MessageText.inBrief(shown));
    whole.setText(Words.of("detail.message.whole", MessageText.what(shown), shown.server()));
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    return label;
  }
}
