package dev.turnscope.ui.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All keys and what they do, as the table of shortcuts has them. */
final class ShortcutSheet extends VBox {

  ShortcutSheet(List<Shortcuts.Group> groups) {
    getStyleClass().add("sheet");
    for (Shortcuts.Group group : groups) {
      Label name = new Label(group.name());
      name.getStyleClass().add("heading");
      getChildren().add(name);
      group.shortcuts().forEach(shortcut -> getChildren().add(line(shortcut)));
    }
  }

  private static Node line(Shortcut shortcut) {
    Label what = new Label(shortcut.what());
    what.setWrapText(true);
    what.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(what, Priority.ALWAYS);
    HBox line = new HBox(what);
    shortcut.keys().forEach(keys -> line.getChildren().add(cap(keys)));
    line.getStyleClass().add("shortcut");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static Label cap(KeyCombination keys) {
    Label cap = new Label(keys.getDisplayText());
    cap.getStyleClass().add("key");
    cap.setMinWidth(USE_PREF_SIZE);
    return cap;
  }
}
