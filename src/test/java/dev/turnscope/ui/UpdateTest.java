package dev.turnscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.ScriptedWorkbench;
import dev.turnscope.update.UpdateAnswer;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;

/** The look for a newer version, on the About page and with the keyboard alone. */
@Timeout(120)
class UpdateTest {
  private static final URI PAGE = URI.create("https://releases.example/v2.0.0");

  private OpenWindow window;

  private final ScriptedWorkbench workbench = new ScriptedWorkbench();
  private final Memory memory = Memory.ofThisStart();

  @BeforeEach
  void open() throws TimeoutException {
    window = new OpenWindow(workbench, memory);
  }

  @AfterEach
  void close() throws TimeoutException {
    window.close();
  }

  @Test
  void nothingIsAskedBeforeThePersonAsks() throws TimeoutException {
    window.openAbout();

    window.await(() -> window.text("#update-answer").startsWith("Asks releases.example once"));
    assertEquals(0, workbench.updates.asked.get());
    assertFalse(window.shows("#open-release"));
    assertFalse(memory.settings().updates().daily());
  }

  @Test
  void aNewerVersionsPageIsOpenedOrCopied() throws TimeoutException {
    workbench.updates.answer(new UpdateAnswer.Newer("2.0.0", PAGE));
    look();

    window.await(() -> window.text("#update-answer").equals("Turnscope 2.0.0 is out."));
    press("open-release");
    assertEquals(List.of(PAGE), window.desktop().pages);
    press("copy-release");
    assertEquals(
        PAGE.toString(), OpenWindow.onFx(() -> Clipboard.getSystemClipboard().getString()));
  }

  @Test
  void aLookIsCancelledWithTheSameButton() throws TimeoutException {
    workbench.updates.fallSilent();
    look();
    window.await(() -> buttonSays("Cancel"));

    window.push(KeyCode.SPACE);

    window.await(() -> buttonSays("Look for a newer version"));
    window.await(() -> workbench.updates.cancelled.get() == 1);
  }

  @Test
  void itEndsWhenThePageIsClosed() throws TimeoutException {
    workbench.updates.fallSilent();
    look();
    window.await(() -> buttonSays("Cancel"));

    window.push(KeyCode.ESCAPE);

    window.await(() -> workbench.updates.cancelled.get() == 1);
  }

  @Test
  void whereItIsForbiddenTheButtonIsOffAndThePageSaysWhy() throws TimeoutException {
    workbench.updates.hindrance = new UpdateAnswer.Forbidden("It is forbidden.");
    window.openAbout();

    window.await(() -> window.text("#update-answer").equals("It is forbidden."));
    assertTrue(OpenWindow.onFx(() -> button().isDisabled()));
  }

  @Test
  void theWishToLookEachDayIsRemembered() {
    window.openAbout();

    press("update-daily");
    assertTrue(memory.settings().updates().daily());

    press("update-daily");
    assertFalse(memory.settings().updates().daily());
  }

  @Test
  void atTheNextStartTheWindowSaysByItselfThatAVersionIsOut() throws TimeoutException {
    workbench.updates.answer(new UpdateAnswer.Newer("2.0.0", PAGE));
    memory.change(settings -> settings.withUpdates(last -> last.withDaily(true)));
    window.close();

    open();

    window.await(() -> window.text("#hint").startsWith("Turnscope 2.0.0 is out"));
    window.openAbout();
    assertTrue(window.shows("#open-release"));
    assertEquals(1, workbench.updates.asked.get());
  }

  private void look() {
    window.openAbout();
    press("look-for-update");
  }

  private void press(String id) {
    window.tabTo(id);
    window.push(KeyCode.SPACE);
  }

  private static boolean buttonSays(String word) {
    return OpenWindow.onFx(() -> button().getText().equals(word));
  }

  private static Button button() {
    return new FxRobot().lookup("#look-for-update").queryAs(Button.class);
  }
}
