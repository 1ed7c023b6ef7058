package dev.turnscope.ui.shell;

import dev.turnscope.model.CheckReport;
import dev.turnscope.ui.about.AboutView;
import dev.turnscope.ui.copy.CopyMenu;
import dev.turnscope.ui.copy.ReportFile;
import dev.turnscope.ui.detail.SaveDialog;
import dev.turnscope.ui.detail.SystemSaveDialog;
import dev.turnscope.ui.look.LookViewModel;
import dev.turnscope.ui.look.Overlay;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.paste.DropZone;
import dev.turnscope.ui.paste.PasteView;
import dev.turnscope.ui.proxy.ProxyView;
import dev.turnscope.ui.signin.SignInRequest;
import dev.turnscope.ui.signin.SignInView;
import dev.turnscope.ui.start.ProfileSteps;
import dev.turnscope.ui.start.StartView;
import dev.turnscope.ui.work.Desktop;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
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
  private final CopyMenu copy;
  private final SaveDialog dialog = new SystemSaveDialog();
  private final Shortcuts shortcuts;
  private final @Nullable Desktop desktop;
  private final Runnable close;

  /**
   * @param desktop null where there is none
   * @param close closes the window
   */
  public WindowFrame(
      ShellViewModel model, LookViewModel look, @Nullable Desktop desktop, Runnable close) {
    this.model = model;
    this.desktop = desktop;
    this.close = close;
    panes = new ShellView(model);
    overlay = new Overlay(panes);
    copy = new CopyMenu(model.copying(), model.status()::say);
    panes.offerForRows(copy.ofRow());
    menu = new MoreMenu(look, this, reportMenu(), desktop);
    panes.greetWith(
        new StartView(model.start(), this::tryLab, this::openPaste, this::openProfileSteps));
    shortcuts = new Shortcuts(model, panes, look, this);
    panes.endWith(menu);
    getChildren().addAll(scrolling(panes), overlay, new DropZone(this, model.paste()));
    model.paste().openProperty().subscribe(this::showPastePage);
    model.signIn().requestProperty().subscribe(this::showSignInPage);
    addEventFilter(KeyEvent.KEY_PRESSED, this::escapeFirst);
  }

  /** Takes the keys that work wherever the focus is, and puts it where a person begins. */
  public void takeKeysOf(Scene scene) {
    shortcuts.putOn(scene, overlay.openProperty());
    scene.focusOwnerProperty().subscribe(panes.panes()::moved);
    // The panes join the scene only when what scrolls them gets its skin.
    panes
        .sceneProperty()
        .subscribe(
            joined -> {
              if (joined != null) {
                Platform.runLater(panes::begin);
              }
            });
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

  @Override
  public void paste() {
    if (!DropZone.take(Clipboard.getSystemClipboard(), model.paste())) {
      model.paste().open();
    }
  }

  @Override
  public void openPaste() {
    model.paste().open();
  }

  @Override
  public void copyRow() {
    copy.copyRow();
  }

  /** Where large text needs more than the window is high, nothing is out of reach. */
  private static Node scrolling(Node panes) {
    ScrollPane whole = new ScrollPane(panes);
    whole.getStyleClass().add("whole");
    whole.setFitToWidth(true);
    whole.setFitToHeight(true);
    whole.setFocusTraversable(false);
    return whole;
  }

  private void tryLab() {
    model.source().chooseLab();
    model.check();
  }

  private void openProfileSteps() {
    overlay.open(Words.of("start.profile"), new ProfileSteps());
  }

  private List<MenuItem> reportMenu() {
    MenuItem save = new MenuItem(Words.of("copy.file"));
    save.setId("save-report");
    save.disableProperty().bind(model.conclusion().reportProperty().isNull());
    save.setOnAction(event -> saveReport());
    return List.of(save, copy);
  }

  private void saveReport() {
    CheckReport report = model.conclusion().reportProperty().get();
    if (report != null) {
      dialog
          .ask(
              getScene().getWindow(), Words.of("copy.file.title"), ReportFile.suggestedName(report))
          .ifPresent(file -> model.save(report, file));
    }
  }

  private void showPastePage(boolean wanted) {
    if (wanted) {
      PasteView page = new PasteView(model.paste());
      overlay.open(Words.of("paste.title"), page);
      page.begin();
    } else if (overlay.shows(PasteView.class)) {
      overlay.close();
    }
  }

  private void showSignInPage(@Nullable SignInRequest request) {
    if (request != null) {
      SignInView page =
          new SignInView(model.signIn(), request, desktop == null ? null : desktop::openPage);
      overlay.open(Words.of("signin.title"), page);
      page.begin();
    } else if (overlay.shows(SignInView.class)) {
      overlay.close();
    }
  }

  @Override
  public void openProxy() {
    model.proxy().begin();
    ProxyView page = new ProxyView(model.proxy(), overlay::close);
    overlay.open(Words.of("proxy.title"), page);
    page.begin();
  }

  /** What this program is, and whose work is in it. */
  @Override
  public void openAbout() {
    overlay.open(Words.of("about.title"), new AboutView(model.updates(), desktop));
    model.updates().prepare();
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
