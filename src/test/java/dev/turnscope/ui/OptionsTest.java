package dev.turnscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.credentials.CallerIdentity;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.ScriptedWorkbench;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;

/** The request's options, opened and set by the keys. */
@Timeout(60)
class OptionsTest {
  private static final String ACCOUNT = "123456789012";

  private final FxRobot robot = new FxRobot();
  private OpenWindow window;

  @BeforeEach
  void open() throws TimeoutException {
    ScriptedWorkbench workbench = new ScriptedWorkbench();
    workbench.profiles = List.of(ScriptedWorkbench.ACME, ProfileChoice.LAB);
    workbench.identity =
        new CallerIdentity(ACCOUNT, "arn:aws:iam::" + ACCOUNT + ":user/joe", "AIDAEXAMPLE");
    window = new OpenWindow(workbench, Memory.ofThisStart());
  }

  @AfterEach
  void close() throws TimeoutException {
    window.close();
  }

  @Test
  void theStatusLineTellsTheAccountWithoutAClick() throws TimeoutException {
    window.await(() -> window.text("#status").contains("acme (account ••••••••9012)"));
    assertFalse(window.text("#status").contains(ACCOUNT));
  }

  @Test
  void theButtonTellsWhatIsSet() throws TimeoutException {
    assertEquals("Request options", button().getAccessibleText());

    openOptions();
    robot.write("joe");
    window.push(KeyCode.TAB);
    window.push(KeyCode.DOWN);
    window.push(KeyCode.ESCAPE);

    assertFalse(window.shows("#username"));
    assertEquals("Request options: username, dual-stack", button().getAccessibleText());
    assertEquals("2", button().getText());
    assertEquals("options", window.focused());
  }

  @Test
  void escClosesThemAndNotTheCheckBehind() throws TimeoutException {
    robot.write("porch");
    window.push(KeyCode.ESCAPE);
    window.check();
    openOptions();

    window.push(KeyCode.ESCAPE);

    assertFalse(window.shows("#username"));
    assertEquals("Checking…", window.headline());
  }

  @Test
  void aWrongUsernameOpensThemAndIsExplainedUntilItIsCorrected() throws TimeoutException {
    String sentence =
        "The username in the request options has “@” as character 4: 1 to 256 characters from A–Z, a–z, 0–9 and"
            + " . _ - are allowed. Correct it, or leave the field empty.";
    robot.write("porch");
    openOptions();
    robot.write("joe@");
    window.push(KeyCode.ESCAPE);

    window.push(KeyCode.SHORTCUT, KeyCode.R);

    assertEquals(sentence, window.text("#username-wrong"));
    assertEquals(sentence, window.text("#missing"));
    assertTrue(username().isFocused());
    assertEquals(sentence, username().getAccessibleHelp());

    window.push(KeyCode.BACK_SPACE);
    assertFalse(window.shows("#username-wrong"));
    assertFalse(window.shows("#missing"));
    window.push(KeyCode.ESCAPE);
    window.check();
  }

  @Test
  void theAccountIsShownAndCopiedOnRequestAlone() throws TimeoutException {
    window.await(() -> window.text("#status").contains("9012"));
    openOptions();
    assertEquals("Account ••••••••9012", window.text("#identity-account"));

    window.push(KeyCode.TAB);
    window.push(KeyCode.TAB);
    window.push(KeyCode.TAB);
    window.push(KeyCode.SPACE);
    assertEquals("Account " + ACCOUNT, window.text("#identity-account"));
    assertEquals("arn:aws:iam::" + ACCOUNT + ":user/joe", window.text("#identity-arn"));

    window.push(KeyCode.TAB);
    window.push(KeyCode.SPACE);
    assertEquals(ACCOUNT, OpenWindow.onFx(() -> Clipboard.getSystemClipboard().getString()));

    window.push(KeyCode.ESCAPE);
    openOptions();
    assertEquals("Account ••••••••9012", window.text("#identity-account"));
  }

  @Test
  void eachHasANameAndIsReachedByTheKeys() throws TimeoutException {
    window.await(() -> window.text("#status").contains("9012"));
    openOptions();
    Parent popup = robot.lookup(".options-popup").query();
    Set<Node> reached = new HashSet<>();
    while (reached.add(OpenWindow.onFx(() -> popup.getScene().getFocusOwner()))) {
      window.push(KeyCode.TAB);
    }

    assertEquals(List.of(), OpenWindow.onFx(() -> new AccessWalk(popup).complaints(reached)));
  }

  private void openOptions() throws TimeoutException {
    window.tabTo("options");
    window.push(KeyCode.SPACE);
    window.await(() -> window.shows("#username"));
    assertTrue(username().isFocused());
  }

  private TextField username() {
    return robot.lookup("#username").queryAs(TextField.class);
  }

  private Button button() {
    return robot.lookup("#options").queryAs(Button.class);
  }
}
