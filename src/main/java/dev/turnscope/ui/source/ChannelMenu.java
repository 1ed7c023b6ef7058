package dev.turnscope.ui.source;

import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.source.ChannelRow.Line;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;

/** What can be done with the channel of a row, besides choosing it. */
final class ChannelMenu extends ContextMenu {
  private final MenuItem copyArn = new MenuItem(Words.of("source.channels.copy-arn"));
  private final MenuItem copyName = new MenuItem(Words.of("source.channels.copy-name"));
  private final MenuItem pin = new MenuItem();

  ChannelMenu() {
    getItems().addAll(copyArn, copyName, pin);
  }

  void open(Line line, RowActions actions, Node row, ContextMenuEvent event) {
    copyArn.setDisable(line.channel().arn().isEmpty());
    copyArn.setOnAction(chosen -> actions.copyArn(line));
    copyName.setOnAction(chosen -> actions.copyName(line));
    pin.setText(PinButton.word(line.pinned()));
    pin.setOnAction(chosen -> actions.togglePin(line));
    show(row, event.getScreenX(), event.getScreenY());
  }
}
