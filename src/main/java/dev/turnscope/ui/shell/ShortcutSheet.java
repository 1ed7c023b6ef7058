package dev.turnscope.ui.shell;

import dev.turnscope.ui.look.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All keys and what they do, as the table of shortcuts has them: in two columns where they fit. */
final class ShortcutSheet extends FlowPane {
  /** More than both columns take, at any size of text; in pixels. */
  private static final double WISHED_WIDTH = 2000;

  private static final KeyCombination ENTER = new KeyCodeCombination(KeyCode.ENTER);
  private static final KeyCombination ESCAPE = new KeyCodeCombination(KeyCode.ESCAPE);

  ShortcutSheet(List<Shortcuts.Group> groups) {
    getStyleClass().add("sheet");
    setPrefWrapLength(WISHED_WIDTH);
    int half = groups.stream().mapToInt(ShortcutSheet::lines).sum() / 2;
    int lines = 0;
    VBox column = column();
    for (Shortcuts.Group group : groups) {
      if (lines >= half) {
        column = column();
        lines = 0;
      }
      show(group, column);
      lines += lines(group);
    }
  }

  private VBox column() {
    VBox column = new VBox();
    column.getStyleClass().add("column");
    getChildren().add(column);
    return column;
  }

  private static void show(Shortcuts.Group group, VBox column) {
    Label name = new Label(group.name());
    name.getStyleClass().add("heading");
    column.getChildren().add(name);
    group.shortcuts().forEach(shortcut -> column.getChildren().add(line(shortcut)));
  }

  private static int lines(Shortcuts.Group group) {
    return 1 + group.shortcuts().size();
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

  /** JavaFX draws Enter and writes Escape; the window's other texts write Enter and Esc. */
  private static String name(KeyCombination keys) {
    if (ENTER.equals(keys)) {
      return Words.of("keys.name.enter");
    }
    return ESCAPE.equals(keys) ? Words.of("keys.name.escape") : keys.getDisplayText();
  }

  private static Label cap(KeyCombination keys) {
    Label cap = new Label(name(keys));
    cap.getStyleClass().add("key");
    cap.setMinWidth(USE_PREF_SIZE);
    return cap;
  }
}
