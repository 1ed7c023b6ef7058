package dev.turnscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.ui.look.Tone;
import dev.turnscope.update.UpdateAnswer;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whatever the window shows has a name, is reached by the keys, and says its verdicts in words. */
@Timeout(120)
class AccessTest {
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
  void atTheStart() {
    assertNothingMissed();
  }

  @Test
  void whileACheckRuns() throws TimeoutException {
    window.check();
    assertNothingMissed();
  }

  @Test
  void whenItHasEnded() throws TimeoutException {
    window.check();
    window.answer();
    assertNothingMissed();
  }

  @Test
  void whenItFailed() throws TimeoutException {
    window.fail();
    assertNothingMissed();
  }

  @Test
  void onTheSheetOfKeys() {
    window.push(KeyCode.F1);
    assertNothingMissed();
  }

  @Test
  void onThePageThatTakesAList() throws TimeoutException {
    window.clipboard("turn:192.0.2.1:443 alice opensesame\nno URI in this line");
    window.push(KeyCode.SHORTCUT, KeyCode.P);
    window.push(KeyCode.SHORTCUT, KeyCode.V);
    window.await(() -> window.text("#paste-summary").startsWith("1 server"));
    assertNothingMissed();
  }

  @Test
  void onTheAboutPage() throws TimeoutException {
    window
        .workbench()
        .updates
        .answer(new UpdateAnswer.Newer("2.0.0", URI.create("https://releases.example/v2.0.0")));
    window.openAbout();
    assertEquals("close-page", window.focused());
    assertNothingMissed();

    window.tabTo("look-for-update");
    window.push(KeyCode.SPACE);
    window.await(() -> window.shows("#open-release"));
    assertNothingMissed();
  }

  @Test
  void theWalkFindsAButtonWithoutAName() {
    assertFound("Button #null button has no name", new Button("", new FontIcon(Feather.X)));
  }

  @Test
  void theWalkFindsAButtonThatTabPassesBy() {
    Button hidden = new Button("Go");
    hidden.setFocusTraversable(false);
    assertFound("Button #null button is not reached by the keys", hidden);
  }

  @Test
  void theWalkFindsAVerdictWithoutAWord() {
    FontIcon icon = new FontIcon();
    Tone.BAD.put(icon);
    assertFound(
        "FontIcon #null ikonli-font-icon tone-bad tells by colour and shape alone",
        new HBox(icon, new Label("")));
  }

  private void assertNothingMissed() {
    Set<Node> reached = window.reached();
    assertEquals(
        List.of(),
        OpenWindow.onFx(() -> new AccessWalk(window.scene().getRoot()).complaints(reached)));
  }

  private static void assertFound(String complaint, Node node) {
    List<String> complaints =
        OpenWindow.onFx(
            () -> {
              Scene scene = new Scene(new VBox(node));
              Set<Node> reached = node.isFocusTraversable() ? Set.of(node) : Set.of();
              return new AccessWalk(scene.getRoot()).complaints(reached);
            });
    assertEquals(List.of(complaint), complaints);
  }
}
