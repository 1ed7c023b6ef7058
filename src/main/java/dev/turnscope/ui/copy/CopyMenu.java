package dev.turnscope.ui.copy;

import dev.turnscope.ui.look.Words;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** The forms to copy in, as a menu. What there is nothing of cannot be chosen. */
public final class CopyMenu extends Menu {
  private final CopyViewModel model;
  private final Consumer<String> say;

  /**
   * @param say tells the person what was copied
   */
  public CopyMenu(CopyViewModel model, Consumer<String> say) {
    super(Words.of("copy.as"));
    this.model = model;
    this.say = say;
    setId("copy-as");
    MenuItem servers = servers();
    MenuItem command = item(Words.of("copy.command"), model::awsCommand);
    MenuItem summary = item(Words.of("copy.summary"), model::summary);
    MenuItem row = item(Words.of("copy.row"), model::row);
    MenuItem address = item(Words.of("copy.address"), model::address);
    getItems().addAll(servers, command, summary, row, address);
    setOnShowing(
        event -> {
          servers.setDisable(model.iceServers().isEmpty());
          command.setDisable(model.awsCommand().isEmpty());
          summary.setDisable(model.summary().isEmpty());
          row.setDisable(model.row().isEmpty());
          address.setDisable(model.address().isEmpty());
        });
  }

  /** The same of a row alone, for where the row stands. */
  public ContextMenu ofRow() {
    MenuItem row = item(Words.of("copy.row"), model::row);
    MenuItem uri = item(Words.of("copy.uri"), model::uri);
    MenuItem address = item(Words.of("copy.address"), model::address);
    ContextMenu menu = new ContextMenu(row, uri, address);
    menu.setOnShowing(
        event -> {
          row.setDisable(model.row().isEmpty());
          uri.setDisable(model.uri().isEmpty());
          address.setDisable(model.address().isEmpty());
        });
    return menu;
  }

  /** Copies the chosen row, if there is one. */
  public void copyRow() {
    copy(Words.of("copy.row"), model.row());
  }

  /** It asks first: what it copies opens the relays to whoever reads it. */
  private Menu servers() {
    MenuItem anyway =
        item(Words.of("copy.servers"), Words.of("copy.servers.anyway"), model::iceServers);
    anyway.setId("copy-servers");
    return new Menu(Words.of("copy.servers"), null, anyway);
  }

  private MenuItem item(String what, Supplier<String> text) {
    return item(what, what, text);
  }

  private MenuItem item(String what, String name, Supplier<String> text) {
    MenuItem item = new MenuItem(name);
    item.setOnAction(event -> copy(what, text.get()));
    return item;
  }

  private void copy(String what, String text) {
    if (!text.isEmpty()) {
      Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
      say.accept(Words.of("copy.done", what));
    }
  }
}
