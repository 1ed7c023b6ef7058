package dev.turnscope.ui.conclusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.ui.work.Samples;
import dev.turnscope.ui.work.Unavailable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The answer on the screen, while what stands beside it changes. */
@Timeout(60)
class ConclusionViewTest {
  private static final String STEP = "Ask for the right to list channels.";

  private final ConclusionViewModel model = new ConclusionViewModel();
  private final FxRobot robot = new FxRobot();

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    Stage stage = FxToolkit.registerStage(Stage::new);
    robot.interact(
        () -> {
          stage.setScene(new Scene(new ConclusionView(model), 800, 400));
          stage.show();
          model.failed(new Unavailable("AWS says no.", STEP));
        });
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.cleanupStages();
  }

  @Test
  void whoIsAboutToCopyARequestKeepsItWhenAnotherChannelIsChosen() {
    Node copy = copyButton();
    robot.interact(copy::requestFocus);

    robot.interact(() -> model.resultOf("“porch”"));

    assertSame(copy, copyButton());
    assertSame(copy, copy.getScene().getFocusOwner());
  }

  @Test
  void theNextAnswerHasItsOwnRequest() {
    Node before = copyButton();
    robot.interact(() -> model.failed(new Unavailable("AWS says no again.", "Wait.")));

    assertEquals(STEP, before.getAccessibleHelp());
    assertEquals("Wait.", copyButton().getAccessibleHelp());
  }

  @Test
  void aSavedRunIsNotToldThatTheListBeforeHasExpired() {
    robot.interact(
        () -> {
          model.expired(true);
          model.showSaved(Samples.report(), "Saved run");
        });

    String note = model.statementProperty().get().note();
    assertTrue(note.endsWith(", as it was then: not checked again."), note);
  }

  private Node copyButton() {
    return robot.lookup(".next-step .copy-button").query();
  }
}
