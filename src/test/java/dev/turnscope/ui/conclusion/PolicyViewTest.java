package dev.turnscope.ui.conclusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.failure.IamPolicy;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The policy to ask for, by keyboard. */
@Timeout(60)
class PolicyViewTest {
  private static final IamPolicy POLICY =
      new IamPolicy("{\n  \"Version\": \"2012-10-17\"\n}", "All that a check needs.");

  private final FxRobot robot = new FxRobot();

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    Stage stage = FxToolkit.registerStage(Stage::new);
    robot.interact(
        () -> {
          PolicyView policy = new PolicyView(POLICY);
          stage.setScene(new Scene(new VBox(policy, policy.text()), 400, 300));
          stage.show();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.cleanupStages();
  }

  @Test
  void isCopiedWithoutBeingSeen() {
    press("#policy-copy");

    robot.interact(() -> assertEquals(POLICY.json(), Clipboard.getSystemClipboard().getString()));
    assertFalse(json().isVisible() && json().getParent().isVisible());
  }

  @Test
  void isShownAndHiddenAgainWhereThePersonAsks() {
    Button show = robot.lookup("#policy-show").queryButton();
    assertEquals("Show the policy", show.getText());

    press("#policy-show");
    assertTrue(json().getParent().isVisible());
    assertEquals(POLICY.json(), json().getText());
    assertEquals("Hide the policy", show.getText());

    press("#policy-show");
    assertFalse(json().getParent().isVisible());
  }

  private Label json() {
    return robot.lookup("#policy-json").queryAs(Label.class);
  }

  private void press(String button) {
    robot.interact(() -> robot.lookup(button).queryButton().requestFocus());
    robot.push(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
