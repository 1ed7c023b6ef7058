package dev.turnscope.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import org.testfx.api.FxRobot;

/**
 * What the clipboard holds after each thing that can be copied now. The servers' JSON is left out,
 * which holds the credentials, and is asked for by its name.
 */
final class CopiedFromWindow {
  private static final String SERVERS = "copy-servers";
  private static final String TO_A_FILE = "save-chain";

  private final Map<String, String> copied = new LinkedHashMap<>();

  private CopiedFromWindow() {}

  /** By what each is called. Runs on the FX thread. */
  static Map<String, String> all(FxRobot robot) {
    CopiedFromWindow all = new CopiedFromWindow();
    robot.lookup(node -> node instanceof MenuButton).<MenuButton>queryAll().stream()
        .flatMap(menu -> menu.getItems().stream())
        .filter(item -> "copy-as".equals(item.getId()))
        .flatMap(CopiedFromWindow::leaves)
        .filter(item -> !SERVERS.equals(item.getId()))
        .forEach(all::copy);
    robot.lookup(".copy-button").<ButtonBase>queryAll().stream()
        .filter(button -> !TO_A_FILE.equals(button.getId()))
        .forEach(all::copy);
    robot
        .lookup(node -> node instanceof Control control && control.getContextMenu() != null)
        .<Control>queryAll()
        .forEach(all::copyFromMenuOf);
    return all.copied;
  }

  private void copyFromMenuOf(Control control) {
    ContextMenu menu = control.getContextMenu();
    menu.getItems().stream().filter(item -> item.getText().startsWith("Copy")).forEach(this::copy);
  }

  private void copy(MenuItem item) {
    copy(item.getText(), item::fire);
  }

  private void copy(ButtonBase button) {
    copy(button.getAccessibleText(), button::fire);
  }

  private void copy(String name, Runnable action) {
    Clipboard.getSystemClipboard().clear();
    action.run();
    String text = Clipboard.getSystemClipboard().getString();
    copied.merge(name, text == null ? "" : text, (one, other) -> one + "\n" + other);
  }

  private static Stream<MenuItem> leaves(MenuItem item) {
    return item instanceof Menu menu
        ? menu.getItems().stream().flatMap(CopiedFromWindow::leaves)
        : Stream.of(item);
  }
}
