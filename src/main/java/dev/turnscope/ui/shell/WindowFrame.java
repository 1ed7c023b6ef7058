package dev.turnscope.ui.shell;

import dev.turnscope.ui.about.AboutView;
import dev.turnscope.ui.look.LookViewModel;
import dev.turnscope.ui.look.Overlay;
import dev.turnscope.ui.look.Words;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The panes, the menu, the pages that may lie over them, and the keys of all that. */
public final class WindowFrame extends StackPane implements Shortcuts.Pages {
  private final ShellViewModel model;
  private final ShellView panes;
  private final Overlay overlay;
  private final MoreMenu menu;
  private final Shortcuts shortcuts;
  private final Runnable close;

  /**
   * @param openFolder shows the folder of the settings, null where there is none
   * @param close closes the window
   */
  public WindowFrame(
      ShellViewModel model, LookViewModel look, @Nullable Runnable openFolder, Runnable close) {
    this.model = model;
    this.close = close;
    panes = new ShellView(model);
    overlay = new Overlay(panes);
    menu = new MoreMenu(look, this::openSheet, this::openAbout, openFolder);
    shortcuts = new Shortcuts(model, panes, look, this);
    panes.endWith(menu);
    getChildren().addAll(panes, overlay);
    addEventFilter(KeyEvent.KEY_PRESSED, this::escapeFirst);
  }

  /** Takes the keys that work wherever the focus is, and puts it where a person begins. */
  public void takeKeysOf(Scene scene) {
    shortcuts.putOn(scene, overlay.openProperty());
    scene.focusOwnerProperty().subscribe(panes.panes()::moved);
    panes.begin();
  }

  @Override
  public void openSheet() {
    overlay.open(Words.of("keys.title"), new ShortcutSheet(shortcuts.groups()));
  }

  @Override
  public void openMenu() {
    menu.requestFocus();
    menu.show();
  }

  @Override
  public void closeWindow() {
    close.run();
  }

  @Override
  public void escape() {
    if (overlay.isOpen()) {
      overlay.close();
    } else {
      model.cancel();
    }
  }

  /** What this program is, and whose work is in it. */
  public void openAbout() {
    overlay.open(Words.of("about.title"), new AboutView());
  }

  /** A list and a menu button swallow Esc, also where they have nothing to close. */
  private void escapeFirst(KeyEvent event) {
    boolean swallowed =
        event.getTarget() instanceof ListView<?>
            || event.getTarget() instanceof MenuButton button && !button.isShowing();
    if (event.getCode() == KeyCode.ESCAPE && swallowed) {
      escape();
      event.consume();
    }
  }
}
