package dev.turnscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The keys of the window, pressed. */
@Timeout(120)
class KeysTest {
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
  void theSheetOpensWithF1AndEscapeGivesTheFocusBack() {
    window.push(KeyCode.SHORTCUT, KeyCode.P);
    window.push(KeyCode.F1);
    assertTrue(window.pageOpen());
    assertEquals("close-page", window.focused());

    window.push(KeyCode.ESCAPE);

    assertFalse(window.pageOpen());
    assertEquals("profile", window.focused());
  }

  @Test
  void underAPageTheKeysOfThePanesDoNothing() {
    String before = window.headline();
    window.push(KeyCode.F1);

    window.push(KeyCode.SHORTCUT, KeyCode.R);
    window.push(KeyCode.SHORTCUT, KeyCode.L);

    assertEquals(before, window.headline());
    assertEquals("close-page", window.focused());
  }

  @Test
  void enterChecksFromAFieldAndEscapeCancelsFromTheList() throws TimeoutException {
    window.push(KeyCode.ENTER);
    window.await(() -> window.headline().equals("Checking…"));
    window.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    assertEquals("servers", window.focused());

    window.push(KeyCode.ESCAPE);

    window.awaitEnd();
  }

  @Test
  void escapeCancelsFromEveryControl() throws TimeoutException {
    window.check();
    int controls = window.reached().size();
    for (int tabs = 0; tabs < controls; tabs++) {
      window.push(KeyCode.ESCAPE);
      window.awaitEnd();
      window.push(KeyCode.TAB);
      window.check();
    }
  }

  @Test
  void f6GoesRoundThePanesThatHaveSomething() throws TimeoutException {
    window.check();
    window.answer();
    assertEquals("channel", window.focused());
    window.push(KeyCode.F6);
    assertEquals("copy-report", window.focused());
    window.push(KeyCode.F6);
    assertEquals("servers", window.focused());
    window.push(KeyCode.SHIFT, KeyCode.F6);
    window.push(KeyCode.SHIFT, KeyCode.F6);
    assertEquals("channel", window.focused());
  }

  @Test
  void panesThatHaveNothingAreSteppedOver() {
    window.push(KeyCode.F6);
    assertEquals("channel", window.focused());
  }

  @Test
  void aPaneGetsTheFocusWhereItHadItLast() throws TimeoutException {
    window.push(KeyCode.SHORTCUT, KeyCode.P);
    window.check();
    window.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    window.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
    assertEquals("profile", window.focused());
    window.push(KeyCode.SHORTCUT, KeyCode.L);
    assertEquals("channel", window.focused());
  }

  @Test
  void textGrowsAndShrinks() {
    window.push(KeyCode.SHORTCUT, KeyCode.EQUALS);
    assertEquals(110, percent());
    window.push(KeyCode.SHORTCUT, KeyCode.DIGIT0);
    assertEquals(100, percent());
    window.push(KeyCode.SHORTCUT, KeyCode.MINUS);
    assertEquals(90, percent());
  }

  @Test
  void theWindowClosesByItsKey() {
    window.push(KeyCode.SHORTCUT, KeyCode.W);
    assertFalse(window.showing());
  }

  private int percent() {
    return window.window().look().textPercentProperty().get();
  }
}
