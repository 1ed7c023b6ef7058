package dev.turnscope.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The first start, on a computer without an AWS profile. */
@Timeout(120)
class StartTest {
  private OpenWindow window;

  @BeforeEach
  void open() throws TimeoutException {
    window = new OpenWindow();
  }

  @AfterEach
  void close() throws TimeoutException {
    window.close();
  }

  @Test
  void oneButtonChecksTheLab() throws TimeoutException {
    press("start-lab");

    window.await(() -> window.headline().equals("Checking…"));
    assertFalse(window.shows("#start-lab"));
  }

  @Test
  void anotherTakesAList() {
    press("start-paste");

    assertTrue(window.shows("#paste-text"));
  }

  @Test
  void theThirdTellsHowToGetAProfile() {
    press("start-profile");

    assertTrue(window.shows(".profile-steps"));
  }

  private void press(String id) {
    for (int tabs = 0; !window.focused().equals(id); tabs++) {
      assertTrue(tabs < 20, "Tab does not come to " + id);
      window.push(KeyCode.TAB);
    }
    window.push(KeyCode.SPACE);
  }
}
