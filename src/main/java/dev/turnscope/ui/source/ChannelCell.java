package dev.turnscope.ui.source;

import dev.turnscope.model.Channel;
import dev.turnscope.ui.look.Words;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A channel: its name, and what there is to remark on it. */
final class ChannelCell extends ListCell<Channel> {
  private static final double NAME_WIDTH = 170;

  private final Label name = new Label();
  private final Tooltip whole = new Tooltip();

  private final Function<Channel, String> remarkOn;
  private final Label remark = new Label();
  private final HBox line = new HBox(16, name, remark);

  ChannelCell(Function<Channel, String> remarkOn, Consumer<Channel> choose) {
    this.remarkOn = remarkOn;
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setMinWidth(NAME_WIDTH);
    remark.getStyleClass().add("muted");
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
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    name.setText(channel.name());
    remark.setText(remarkOn.apply(channel));
    whole.setText((channel.name() + "\n" + remark.getText()).strip());
    setTooltip(whole);
    setAccessibleText(Words.of("source.channels.spoken", channel.name(), remark.getText()).strip());
    setGraphic(line);
  }
}
