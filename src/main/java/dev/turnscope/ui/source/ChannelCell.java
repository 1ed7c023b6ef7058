package dev.turnscope.ui.source;

import dev.turnscope.model.Channel;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A channel: its name, and its status where that is not the usual one. */
final class ChannelCell extends ListCell<Channel> {
  private final Label name = new Label();
  private final Label status = new Label();
  private final HBox line = new HBox(8, name, new Region(), status);

  ChannelCell(Consumer<Channel> choose) {
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    status.getStyleClass().add("muted");
    status.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(line.getChildren().get(1), Priority.ALWAYS);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinWidth(0);
    line.setPrefWidth(1);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setOnMousePressed(
        event -> {
          if (getItem() != null) {
            choose.accept(getItem());
          }
        });
  }

  @Override
  protected void updateItem(@Nullable Channel channel, boolean empty) {
    super.updateItem(channel, empty);
    if (channel == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    name.setText(channel.name());
    status.setText(
        channel.status().equals("ACTIVE") ? "" : channel.status().toLowerCase(Locale.ROOT));
    setAccessibleText(channel.name());
    setGraphic(line);
  }
}
