package dev.turnscope.ui.detail;

import java.util.Map;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.WindowEvent;

/** Copies what has the focus: by Ctrl/⌘ C the first thing that its context menu offers. */
final class RowCopy {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final Control control;
  private final ContextMenu menu = new ContextMenu();

  private RowCopy(Control control) {
    this.control = control;
    control.setContextMenu(menu);
  }

  static RowCopy of(Control control) {
    return new RowCopy(control);
  }

  /**
   * One more thing to copy.
   *
   * @param text empty where there is nothing of the kind now
   */
  RowCopy offer(String name, Supplier<String> text) {
    MenuItem item = new MenuItem(name);
    item.setOnAction(event -> copy(text.get()));
    menu.addEventHandler(
        WindowEvent.WINDOW_SHOWING, event -> item.setDisable(text.get().isEmpty()));
    if (menu.getItems().isEmpty()) {
      // No accelerator of the item: that would take the key from the whole window.
      control.addEventHandler(KeyEvent.KEY_PRESSED, onCopy(text));
    }
    menu.getItems().add(item);
    return this;
  }

  private static EventHandler<KeyEvent> onCopy(Supplier<String> text) {
    return event -> {
      if (COPY.match(event)) {
        copy(text.get());
        event.consume();
      }
    };
  }

  private static void copy(String text) {
    if (!text.isEmpty()) {
      Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
  }
}
