package dev.turnscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.proxy.Proxies;
import dev.turnscope.aws.proxy.ProxyChoice;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;

/** The page of the proxy for AWS, by the keyboard: a password does not stay to be read. */
@Timeout(120)
class ProxyPageTest {
  private final FxRobot robot = new FxRobot();
  private OpenWindow window;

  @BeforeEach
  void open() throws TimeoutException {
    window = new OpenWindow();
    window.push(KeyCode.F10);
    for (int up = 0; up < UPS; up++) {
      window.push(KeyCode.UP);
    }
    window.push(KeyCode.ENTER);
    window.await(() -> window.shows("#proxy-fixed"));
    window.push(KeyCode.DOWN);
    window.push(KeyCode.DOWN);
    window.push(KeyCode.DOWN);
    window.tabTo("proxy-address");
    robot.write("joe:marker@proxy.example:3128");
    assertEquals("joe:marker@proxy.example:3128", typed());
  }

  /** The page is the fourth of the menu, from its end. */
  private static final int UPS = 4;

  @AfterEach
  void close() throws TimeoutException {
    window.close();
    Proxies.ofThisProcess().choose(ProxyChoice.USUAL, "");
  }

  @Test
  void coversThePasswordWhenItIsRefused() throws TimeoutException {
    window.push(KeyCode.ENTER);

    window.await(() -> window.shows("#proxy-problem"));
    assertEquals("•••@proxy.example:3128", typed());
    assertTrue(window.text("#proxy-problem").startsWith("A user name and a password are not kept"));
    assertEquals("proxy-address", window.focused());
    assertFalse(field().isUndoable(), "undo would show it again");

    window.push(KeyCode.HOME);
    for (int covered = 0; covered < "•••@".length(); covered++) {
      window.push(KeyCode.DELETE);
    }
    window.push(KeyCode.ENTER);
    window.await(() -> !window.pageOpen());
  }

  @Test
  void coversThePasswordWhenTheFieldIsLeft() {
    window.push(KeyCode.TAB);

    assertEquals("•••@proxy.example:3128", typed());
    assertFalse(field().isUndoable(), "undo would show it again");
  }

  private String typed() {
    return OpenWindow.onFx(() -> field().getText());
  }

  private TextField field() {
    return robot.lookup("#proxy-address").queryAs(TextField.class);
  }
}
