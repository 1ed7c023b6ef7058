package dev.turnscope.ui;

import dev.turnscope.store.WindowBounds;
import dev.turnscope.ui.work.Memory;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Puts a window where the person had it, and remembers where it goes. */
final class WindowPlace {
  /** So much of the window has to be on a screen that a person can take hold of it. */
  private static final double LEAST_SEEN = 120;

  private final Stage stage;
  private final Memory memory;
  private @Nullable WindowBounds restored;

  WindowPlace(Stage stage, Memory memory) {
    this.stage = stage;
    this.memory = memory;
  }

  /** Before the window is shown. */
  void restore() {
    WindowBounds before = memory.settings().layout().window();
    if (before == null || !seen(before)) {
      return;
    }
    stage.setX(before.x());
    stage.setY(before.y());
    stage.setWidth(before.width());
    stage.setHeight(before.height());
    stage.setMaximized(before.maximized());
    restored = before;
  }

  /** Once it is shown; from now on. */
  void follow() {
    stage.xProperty().subscribe(this::moved);
    stage.yProperty().subscribe(this::moved);
    stage.widthProperty().subscribe(this::moved);
    stage.heightProperty().subscribe(this::moved);
    stage.maximizedProperty().subscribe(this::moved);
  }

  private void moved() {
    if (!stage.isShowing() || stage.isIconified()) {
      return;
    }
    boolean maximized = stage.isMaximized() || stage.isFullScreen();
    WindowBounds last = restored;
    restored =
        maximized && last != null
            ? new WindowBounds(last.x(), last.y(), last.width(), last.height(), true)
            : new WindowBounds(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), maximized);
    WindowBounds now = restored;
    memory.change(settings -> settings.withLayout(layout -> layout.withWindow(now)));
  }

  /** The monitor that it was on may be gone. */
  private static boolean seen(WindowBounds bounds) {
    return Screen.getScreens().stream()
        .map(Screen::getVisualBounds)
        .anyMatch(screen -> seenOn(screen, bounds));
  }

  private static boolean seenOn(Rectangle2D screen, WindowBounds bounds) {
    double width =
        Math.min(screen.getMaxX(), bounds.x() + bounds.width())
            - Math.max(screen.getMinX(), bounds.x());
    boolean titleSeen = bounds.y() >= screen.getMinY() - 1 && bounds.y() < screen.getMaxY() - 40;
    return titleSeen && width >= LEAST_SEEN;
  }
}
