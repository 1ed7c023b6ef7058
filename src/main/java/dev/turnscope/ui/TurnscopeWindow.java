package dev.turnscope.ui;

import dev.turnscope.ui.look.Theme;
import dev.turnscope.ui.shell.ShellView;
import dev.turnscope.ui.shell.ShellViewModel;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.Workbench;
import java.time.InstantSource;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The one window: made, shown and closed on the FX thread. */
public final class TurnscopeWindow implements AutoCloseable {
  private static final double WIDTH = 1200;
  private static final double HEIGHT = 760;
  private static final double LEAST_WIDTH = 860;
  private static final double LEAST_HEIGHT = 560;

  private final Stage stage;
  private final ShellViewModel model;

  public TurnscopeWindow(Stage stage, Workbench workbench) {
    this.stage = stage;
    this.model =
        new ShellViewModel(workbench, new Background(Platform::runLater), InstantSource.system());
  }

  public void show() {
    Theme.followSystem();
    ShellView view = new ShellView(model);
    Scene scene = new Scene(view, WIDTH, HEIGHT);
    Theme.dress(scene);
    view.takeKeysOf(scene);
    stage.setTitle("Turnscope");
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
    stage.show();
  }

  /** Ends a check that runs, and all calls that are under way. */
  @Override
  public void close() {
    model.close();
  }
}
