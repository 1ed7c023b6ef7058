package dev.turnscope.ui;

import dev.turnscope.check.LiveEngines;
import dev.turnscope.source.Sources;
import dev.turnscope.store.ThemeChoice;
import dev.turnscope.ui.work.LiveWorkbench;
import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.ScriptedDesktop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Puts the real window of a real display into every state and takes a picture of each: {@code
 * Screenshots FOLDER light|dark}. The window is as large as the display. AWS_CONFIG_FILE names a
 * file that is not there yet.
 */
final class Screenshots {
  private static final long PATIENCE_MILLIS = 20_000;

  private final Camera camera;
  private final ThemeChoice theme;

  private Screenshots(Path folder, ThemeChoice theme) throws Exception {
    camera = new Camera(folder);
    this.theme = theme;
  }

  @FunctionalInterface
  private interface Tour {
    void go(TurnscopeWindow window) throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    Screenshots screenshots =
        new Screenshots(
            Path.of(arguments[0]), ThemeChoice.valueOf(arguments[1].toUpperCase(Locale.ROOT)));
    FxToolkit.registerPrimaryStage();
    LabTour lab = new LabTour(screenshots.camera);
    screenshots.open(window -> lab.go(window.look()));
    try (PicturedKvs kvs = new PicturedKvs()) {
      Files.writeString(Path.of(System.getenv("AWS_CONFIG_FILE")), AwsTour.profiles(kvs.uri()));
      screenshots.open(window -> new AwsTour(screenshots.camera).go());
    }
    System.exit(0);
  }

  private void open(Tour tour) throws Exception {
    try (Sources sources = new Sources();
        LiveEngines engines = LiveEngines.start();
        LiveWorkbench workbench = new LiveWorkbench(sources, engines, Clock.systemUTC())) {
      Stage stage = FxToolkit.registerStage(Stage::new);
      TurnscopeWindow window =
          WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, () -> opened(stage, workbench));
      tour.go(window);
      WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, window::close);
      FxToolkit.cleanupStages();
    }
  }

  private TurnscopeWindow opened(Stage stage, LiveWorkbench workbench) {
    TurnscopeWindow window =
        new TurnscopeWindow(stage, workbench, Memory.ofThisStart(), new ScriptedDesktop());
    window.look().themeProperty().set(theme);
    window.show();
    stage.setMaximized(true);
    return window;
  }
}
