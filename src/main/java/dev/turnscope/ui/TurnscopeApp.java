package dev.turnscope.ui;

import dev.turnscope.store.StoreFolder;
import dev.turnscope.store.StoreProblem;
import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.Workbench;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The program as JavaFX starts it. */
public final class TurnscopeApp extends Application {
  /** JavaFX makes the application itself, so what it needs is handed over here. */
  private static final AtomicReference<Given> HANDOVER = new AtomicReference<>();

  private static final AtomicReference<TurnscopeWindow> OPEN = new AtomicReference<>();

  private record Given(
      Workbench workbench, Memory memory, StoreFolder folder, @Nullable Path file) {}

  private @Nullable TurnscopeWindow window;

  /**
   * Opens the window and returns when it is closed.
   *
   * @param file a saved run or a list, to begin with
   */
  public static void open(
      Workbench workbench, Memory memory, StoreFolder folder, @Nullable Path file) {
    HANDOVER.set(new Given(workbench, memory, folder, file));
    launch(TurnscopeApp.class);
  }

  /**
   * Brings the window before all others, with a file where one is named. From any thread; before
   * there is a window it does nothing.
   */
  public static void bringUp(@Nullable Path file) {
    TurnscopeWindow open = OPEN.get();
    if (open != null) {
      Platform.runLater(
          () -> {
            open.bringUp();
            if (file != null) {
              open.open(file);
            }
          });
    }
  }

  /** Says in the window what could not be remembered, from any thread. */
  public static void tell(StoreProblem problem) {
    TurnscopeWindow open = OPEN.get();
    if (open == null) {
      System.err.println(problem.sentence() + " " + problem.nextStep());
    } else {
      Platform.runLater(() -> open.tell(problem));
    }
  }

  @Override
  public void start(Stage stage) {
    Given given = Objects.requireNonNull(HANDOVER.getAndSet(null));
    window =
        new TurnscopeWindow(
            stage,
            given.workbench(),
            given.memory(),
            () -> getHostServices().showDocument(given.folder().path().toUri().toString()),
            page -> getHostServices().showDocument(page.toString()));
    window.show();
    if (given.file() != null) {
      window.open(given.file());
    }
    OPEN.set(window);
  }

  @Override
  public void stop() {
    OPEN.set(null);
    if (window != null) {
      window.close();
    }
  }
}
