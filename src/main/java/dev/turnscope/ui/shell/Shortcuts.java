package dev.turnscope.ui.shell;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import dev.turnscope.ui.look.LookViewModel;
import dev.turnscope.ui.look.Words;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;

/** Every key of the window: the accelerators and the sheet are made from this one table. */
final class Shortcuts {
  private final List<Group> groups;

  Shortcuts(ShellViewModel model, ShellView view, LookViewModel look, Pages pages) {
    groups =
        List.of(
            new Group(Words.of("keys.checking"), checking(model, view, pages)),
            new Group(Words.of("keys.window"), window(look, pages)),
            new Group(Words.of("keys.moving"), moving(view)));
  }

  /** Shortcuts of one kind. */
  record Group(String name, List<Shortcut> shortcuts) {}

  /** What the keys do beyond the panes. */
  interface Pages {
    void openSheet();

    void copyRow();

    void openAbout();

    void openMenu();

    void openProxy();

    /** Opens the page that takes a list, empty. */
    void openPaste();

    /** Opens it with what the clipboard holds. */
    void paste();

    void closeWindow();

    /** Closes the page that is open; where there is none, cancels the check that runs. */
    void escape();
  }

  List<Group> groups() {
    return groups;
  }

  /** Lets the scene take the keys. */
  void putOn(Scene scene, ObservableValue<Boolean> pageOpen) {
    for (Shortcut shortcut : all().toList()) {
      Runnable action = shortcut.action();
      if (action != null) {
        Runnable taken =
            () -> {
              if (shortcut.overPages() || !pageOpen.getValue()) {
                action.run();
              }
            };
        Stream.concat(shortcut.keys().stream(), shortcut.twins().stream())
            .forEach(keys -> scene.getAccelerators().put(keys, taken));
      }
    }
  }

  private Stream<Shortcut> all() {
    return groups.stream().flatMap(group -> group.shortcuts().stream());
  }

  private static List<Shortcut> checking(ShellViewModel model, ShellView view, Pages pages) {
    return List.of(
        Shortcut.of(
            Words.of("keys.check"),
            model::check,
            key(KeyCode.ENTER),
            key(KeyCode.R, SHORTCUT_DOWN)),
        Shortcut.of(Words.of("keys.paste"), pages::paste, key(KeyCode.V, SHORTCUT_DOWN)),
        Shortcut.of(Words.of("keys.cancel"), pages::escape, key(KeyCode.ESCAPE)).alsoOverPages(),
        Shortcut.of(Words.of("keys.copy-row"), pages::copyRow, key(KeyCode.C, SHORTCUT_DOWN)),
        Shortcut.of(
            Words.of("keys.copy-report"),
            view::copyReport,
            key(KeyCode.C, SHORTCUT_DOWN, SHIFT_DOWN)));
  }

  private static List<Shortcut> moving(ShellView view) {
    PaneFocus panes = view.panes();
    return List.of(
        Shortcut.of(Words.of("keys.channel"), view::goToChannel, key(KeyCode.L, SHORTCUT_DOWN)),
        Shortcut.of(Words.of("keys.profile"), view::goToProfile, key(KeyCode.P, SHORTCUT_DOWN)),
        Shortcut.of(Words.of("keys.source"), view::goToSource, key(KeyCode.DIGIT1, SHORTCUT_DOWN))
            .or(key(KeyCode.NUMPAD1, SHORTCUT_DOWN)),
        Shortcut.of(Words.of("keys.servers"), view::goToServers, key(KeyCode.DIGIT2, SHORTCUT_DOWN))
            .or(key(KeyCode.NUMPAD2, SHORTCUT_DOWN)),
        Shortcut.of(Words.of("keys.detail"), view::goToDetail, key(KeyCode.DIGIT3, SHORTCUT_DOWN))
            .or(key(KeyCode.NUMPAD3, SHORTCUT_DOWN)),
        Shortcut.of(Words.of("keys.next-pane"), () -> panes.move(1), key(KeyCode.F6)),
        Shortcut.of(Words.of("keys.last-pane"), () -> panes.move(-1), key(KeyCode.F6, SHIFT_DOWN)),
        Shortcut.told(Words.of("keys.tab"), key(KeyCode.TAB), key(KeyCode.TAB, SHIFT_DOWN)),
        Shortcut.told(Words.of("keys.arrows"), key(KeyCode.UP), key(KeyCode.DOWN)),
        Shortcut.told(Words.of("keys.space"), key(KeyCode.SPACE)));
  }

  private static List<Shortcut> window(LookViewModel look, Pages pages) {
    return List.of(
        Shortcut.of(Words.of("keys.larger"), look::enlargeText, key(KeyCode.PLUS, SHORTCUT_DOWN))
            .or(
                key(KeyCode.EQUALS, SHORTCUT_DOWN),
                key(KeyCode.EQUALS, SHORTCUT_DOWN, SHIFT_DOWN),
                key(KeyCode.ADD, SHORTCUT_DOWN))
            .alsoOverPages(),
        Shortcut.of(Words.of("keys.smaller"), look::reduceText, key(KeyCode.MINUS, SHORTCUT_DOWN))
            .or(key(KeyCode.SUBTRACT, SHORTCUT_DOWN))
            .alsoOverPages(),
        Shortcut.of(
                Words.of("keys.usual-size"), look::restoreText, key(KeyCode.DIGIT0, SHORTCUT_DOWN))
            .or(key(KeyCode.NUMPAD0, SHORTCUT_DOWN))
            .alsoOverPages(),
        Shortcut.of(Words.of("keys.menu"), pages::openMenu, key(KeyCode.F10)),
        Shortcut.of(
                Words.of("keys.sheet"),
                pages::openSheet,
                key(KeyCode.F1),
                key(KeyCode.SLASH, SHORTCUT_DOWN))
            .alsoOverPages(),
        Shortcut.of(
                Words.of("keys.close"),
                pages::closeWindow,
                key(KeyCode.W, SHORTCUT_DOWN),
                key(KeyCode.Q, SHORTCUT_DOWN))
            .alsoOverPages());
  }

  private static KeyCombination key(KeyCode code, Modifier... held) {
    return new KeyCodeCombination(code, held);
  }
}
