package dev.turnscope.ui.source;

import static dev.turnscope.ui.source.OpenField.onFx;
import static dev.turnscope.ui.work.ScriptedWorkbench.ACME;
import static dev.turnscope.ui.work.ScriptedWorkbench.NO_REGION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.source.ProfileChoice;
import java.util.concurrent.TimeoutException;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A profile that lacks much, in a list that is not as wide. */
@Timeout(120)
class ProfileCellTest {
  private static final String LONG = "role, incomplete: " + "a reason of many words ".repeat(20);

  private final FxRobot robot = new FxRobot();

  @BeforeEach
  void open() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    Stage stage = FxToolkit.registerStage(Stage::new);
    onFx(
        () -> {
          ListView<ProfileChoice> list =
              new ListView<>(FXCollections.observableArrayList(ACME, NO_REGION));
          list.setCellFactory(_ -> new ProfileCell(it -> it.equals(ACME) ? LONG : "access key"));
          stage.setScene(new Scene(list, 600, 300));
          stage.show();
          return stage;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  @Test
  void whatHasNoRoomIsSeenByPointingAtItAndIsSpoken() {
    ProfileCell cell = cell(0);

    assertTrue(cell.prefWidth(-1) < 1000, "the window’s edge");
    assertEquals("acme: " + LONG, cell.getAccessibleText());
    assertNotNull(cell.getTooltip());
    assertEquals(LONG, cell.getTooltip().getText());
  }

  @Test
  void whatIsSeenWholeNeedsNoTooltip() {
    assertNull(cell(1).getTooltip());
  }

  private ProfileCell cell(int row) {
    return robot.lookup(".list-cell").queryAll().stream()
        .map(ProfileCell.class::cast)
        .filter(cell -> cell.getIndex() == row)
        .findFirst()
        .orElseThrow();
  }
}
