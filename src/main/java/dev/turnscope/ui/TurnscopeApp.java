package dev.turnscope.ui;

import dev.turnscope.ui.work.Workbench;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The program as JavaFX starts it. */
public final class TurnscopeApp extends Application {
  /** JavaFX makes the application itself, so what it needs is handed over here. */
  private static final AtomicReference<Workbench> HANDOVER = new AtomicReference<>();

  private @Nullable TurnscopeWindow window;

  /** Opens the window and returns when it is closed. */
  public static void open(Workbench workbench) {
    HANDOVER.set(workbench);
    launch(TurnscopeApp.class);
  }

  @Override
  public void start(Stage stage) {
    window = new TurnscopeWindow(stage, Objects.requireNonNull(HANDOVER.getAndSet(null)));
    window.show();
  }

  @Override
  public void stop() {
    if (window != null) {
      window.close();
    }
  }
}
