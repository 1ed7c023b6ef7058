package dev.turnscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.turnscope.store.WindowBounds;
import dev.turnscope.ui.work.Memory;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxToolkit;

/** Where the window comes up, on one screen of 1000 by 1000. */
@Timeout(60)
class WindowPlaceTest {
  private final Memory memory = Memory.ofThisStart();
  private Stage stage;

  @BeforeEach
  void open() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    stage = FxToolkit.registerStage(Stage::new);
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  @Test
  void itComesUpWhereItWas() {
    WindowBounds before = new WindowBounds(60, 40, 900, 600, false);

    assertEquals(before, restored(before));
  }

  @Test
  void onAMonitorThatIsGoneItIsNotLookedFor() {
    for (WindowBounds gone :
        List.of(
            new WindowBounds(1920, 40, 900, 600, false),
            new WindowBounds(-1200, 40, 900, 600, false),
            new WindowBounds(60, -700, 900, 600, false),
            new WindowBounds(60, 990, 900, 600, false))) {
      assertFalse(restored(gone).equals(gone), gone.toString());
    }
  }

  @Test
  void itIsRememberedWhereAPersonMovesIt() {
    WindowBounds moved = new WindowBounds(100, 80, 870, 580, false);
    onStage(
        shown -> {
          WindowPlace place = new WindowPlace(shown, memory);
          place.restore();
          shown.show();
          place.follow();
          shown.setX(moved.x());
          shown.setY(moved.y());
          shown.setWidth(moved.width());
          shown.setHeight(moved.height());
          return true;
        });

    assertEquals(moved, memory.settings().layout().window());
  }

  private WindowBounds restored(WindowBounds before) {
    memory.change(settings -> settings.withLayout(layout -> layout.withWindow(before)));
    return onStage(
        shown -> {
          new WindowPlace(shown, memory).restore();
          return new WindowBounds(
              shown.getX(), shown.getY(), shown.getWidth(), shown.getHeight(), shown.isMaximized());
        });
  }

  private <T> T onStage(Function<Stage, T> action) {
    return OpenWindow.onFx(() -> action.apply(stage));
  }
}
