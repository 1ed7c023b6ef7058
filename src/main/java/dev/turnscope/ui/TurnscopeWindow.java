package dev.turnscope.ui;

import dev.turnscope.store.StoreProblem;
import dev.turnscope.ui.look.LookViewModel;
import dev.turnscope.ui.look.SystemLook;
import dev.turnscope.ui.look.Theme;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.shell.ShellViewModel;
import dev.turnscope.ui.shell.WindowFrame;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.Desktop;
import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.Workbench;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The one window: made, shown and closed on the FX thread. */
public final class TurnscopeWindow implements AutoCloseable {
  private static final double WIDTH = 1200;
  private static final double HEIGHT = 760;
  private static final double LEAST_WIDTH = 860;
  private static final double LEAST_HEIGHT = 560;

  /** The sides of the icon, in pixels: the system takes the one that fits. */
  private static final List<Integer> ICON_SIDES = List.of(16, 32, 48, 128, 256);

  /** From the first pulse: the window is painted in the next ones. */
  private static final Duration UNTIL_SEEN = Duration.millis(300);

  private final Stage stage;
  private final Workbench workbench;
  private final ShellViewModel model;
  private final LookViewModel look;
  private final WindowPlace place;
  private final @Nullable Desktop desktop;

  /** A window that forgets when it closes. */
  public TurnscopeWindow(Stage stage, Workbench workbench) {
    this(stage, workbench, Memory.ofThisStart(), null);
  }

  /**
   * @param desktop null where there is none
   */
  public TurnscopeWindow(
      Stage stage, Workbench workbench, Memory memory, @Nullable Desktop desktop) {
    this.stage = stage;
    this.desktop = desktop;
    this.workbench = workbench;
    this.model =
        new ShellViewModel(
            workbench, memory, new Background(Platform::runLater), InstantSource.system());
    this.look = new LookViewModel(memory.settings().appearance(), SystemLook.ofThisComputer());
    this.place = new WindowPlace(stage, memory);
    look.chosen()
        .subscribe(chosen -> memory.change(settings -> settings.withAppearance(_ -> chosen)));
  }

  /** How the window looks, and what the person chose of that. */
  public LookViewModel look() {
    return look;
  }

  public void show() {
    Theme.choose(look);
    WindowFrame frame = new WindowFrame(model, look, desktop, stage::close);
    Scene scene = new Scene(frame, WIDTH, HEIGHT);
    Theme.dress(scene, look);
    frame.takeKeysOf(scene);
    tellWhenUsed(scene);
    stage.setTitle(Words.of("window.title"));
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setScene(scene);
    // Profiles may have been added in a terminal meanwhile.
    stage
        .focusedProperty()
        .subscribe(
            focused -> {
              if (focused) {
                model.source().load();
              }
            });
    model.source().load();
    place.restore();
    stage.show();
    place.follow();
    tellWhenSeen();
  }

  /** With the first key or click, for a pointer may just lie there. */
  private void tellWhenUsed(Scene scene) {
    EventHandler<InputEvent> first =
        new EventHandler<>() {
          @Override
          public void handle(InputEvent event) {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, this);
            scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, this);
            workbench.windowUsed();
          }
        };
    scene.addEventFilter(KeyEvent.KEY_PRESSED, first);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, first);
  }

  /** What can wait does, so that the window is seen sooner. */
  private void tellWhenSeen() {
    PauseTransition seen = new PauseTransition(UNTIL_SEEN);
    seen.setOnFinished(
        event -> {
          ICON_SIDES.forEach(side -> stage.getIcons().add(icon(side)));
          workbench.windowSeen();
          model.updates().lookOnceADay();
        });
    seen.play();
  }

  /** Brings it before all others: somebody has started the program again. */
  public void bringUp() {
    stage.setIconified(false);
    stage.show();
    stage.toFront();
    stage.requestFocus();
  }

  /** Takes a saved run or a list out of a file, as if it were dropped on the window. */
  public void open(Path file) {
    model.paste().offer(file);
  }

  /** Says what could not be remembered. */
  public void tell(StoreProblem problem) {
    model.status().trouble(problem);
  }

  private static Image icon(int side) {
    String name = "/dev/turnscope/ui/icons/turnscope-%d.png".formatted(side);
    return new Image(
        Objects.requireNonNull(TurnscopeWindow.class.getResource(name)).toExternalForm());
  }

  /** Ends a check that runs, and all calls that are under way. */
  @Override
  public void close() {
    model.close();
  }
}
