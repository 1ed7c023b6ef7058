package dev.turnscope.ui;

import dev.turnscope.store.StoreFolder;
import dev.turnscope.store.StoreProblem;
import dev.turnscope.ui.work.Desktop;
import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.Workbench;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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

  /** The files to show, also those that are named before there is a window. */
  private static final Queue<Path> ASKED_FOR = new ConcurrentLinkedQueue<>();

  private record Given(Workbench workbench, Memory memory, StoreFolder folder) {}

  private @Nullable TurnscopeWindow window;

  /**
   * Opens the window and returns when it is closed.
   *
   * @param file a saved run or a list, to begin with
   */
  public static void open(
      Workbench workbench, Memory memory, StoreFolder folder, @Nullable Path file) {
    handOver(workbench, memory, folder, file);
    launch(TurnscopeApp.class);
  }

  static void handOver(
      Workbench workbench, Memory memory, StoreFolder folder, @Nullable Path file) {
    HANDOVER.set(new Given(workbench, memory, folder));
    askFor(file);
  }

  /**
   * Brings the window before all others, with a file where one is named. From any thread; a file
   * that is named before there is a window is shown as soon as there is.
   */
  public static void bringUp(@Nullable Path file) {
    askFor(file);
    TurnscopeWindow open = OPEN.get();
    if (open != null) {
      Platform.runLater(
          () -> {
            open.bringUp();
            showAskedFor(open);
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
    window = new TurnscopeWindow(stage, given.workbench(), given.memory(), desktop(given.folder()));
    window.show();
    OPEN.set(window);
    showAskedFor(window);
  }

  @Override
  public void stop() {
    OPEN.set(null);
    if (window != null) {
      window.close();
    }
  }

  private static void askFor(@Nullable Path file) {
    if (file != null) {
      ASKED_FOR.add(file);
    }
  }

  private static void showAskedFor(TurnscopeWindow window) {
    for (Path file = ASKED_FOR.poll(); file != null; file = ASKED_FOR.poll()) {
      window.open(file);
    }
  }

  private Desktop desktop(StoreFolder folder) {
    return new Desktop() {
      @Override
      public void openFolder() {
        getHostServices().showDocument(folder.path().toUri().toString());
      }

      @Override
      public void openPage(URI page) {
        getHostServices().showDocument(page.toString());
      }
    };
  }
}
