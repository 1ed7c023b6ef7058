package dev.turnscope.ui.source;

import static dev.turnscope.ui.source.OpenField.HERE;
import static dev.turnscope.ui.source.OpenField.onFx;
import static dev.turnscope.ui.work.ScriptedWorkbench.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.ui.work.ScriptedWorkbench;
import dev.turnscope.ui.work.Unavailable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The list of channels by the keyboard alone, while the focus stays in the field. */
@Timeout(120)
class ChannelFieldTest {
  private OpenField window;

  @BeforeEach
  void open() throws TimeoutException {
    window = new OpenField();
  }

  @AfterEach
  void close() throws TimeoutException {
    window.close();
  }

  @Test
  void theArrowsMoveTheHighlightAndEnterTakesIt() throws TimeoutException {
    window.workbench.channels(ACME, 40);
    window.load();

    window.push(KeyCode.DOWN);
    window.await(window::listOpen);
    assertEquals("", window.highlighted());
    window.push(KeyCode.DOWN);
    assertEquals("cam-0", window.highlighted());
    window.push(KeyCode.PAGE_DOWN);
    assertEquals("cam-9", window.highlighted());
    window.push(KeyCode.END);
    assertEquals("cam-39", window.highlighted());
    window.push(KeyCode.PAGE_UP);
    assertEquals("cam-30", window.highlighted());
    window.push(KeyCode.HOME);
    assertEquals("cam-0", window.highlighted());
    window.push(KeyCode.DOWN);
    window.push(KeyCode.ENTER);

    assertEquals("cam-1", onFx(() -> window.field.input().getText()));
    assertFalse(window.listOpen());
  }

  @Test
  void enterTakesTheOnlyOneThatMatches() throws TimeoutException {
    window.workbench.channels(ACME, 40);
    window.load();

    window.type("m-37");
    window.await(window::listOpen);
    window.push(KeyCode.ENTER);

    assertEquals("cam-37", onFx(() -> window.field.input().getText()));
    assertFalse(window.listOpen());
  }

  @Test
  void enterBeforeTheRowsFollowWhatIsTypedTakesNone() throws TimeoutException {
    window.workbench.channels(ACME, 40);
    window.load();
    window.type("m-37");
    window.await(window::listOpen);

    assertEquals("cam-370", checkedAfter("cam-370"));
    assertEquals("cam-37", checkedAfter("cam-37"));
  }

  @Test
  void typingOpensTheListAndEscapeClosesIt() throws TimeoutException {
    window.workbench.channels(ACME, 40);
    window.load();

    window.type("m-3");
    window.await(window::listOpen);
    window.push(KeyCode.DOWN);
    assertEquals("cam-3", window.highlighted());
    assertTrue(onFx(() -> window.field.input().getAccessibleHelp()).startsWith("cam-3. Single"));

    window.push(KeyCode.ESCAPE);
    assertFalse(window.listOpen());
  }

  @Test
  void aNewLetterTakesTheHighlightAway() throws TimeoutException {
    window.workbench.channels(ACME, 40);
    window.load();

    window.type("m");
    window.push(KeyCode.DOWN);
    window.type("-");

    assertEquals("", window.highlighted());
  }

  @Test
  void highlightAndPlaceStayWhileMoreChannelsArrive() throws TimeoutException {
    List<String> late = IntStream.range(0, 100).mapToObj(number -> "b-" + number).toList();
    List<String> early = IntStream.range(0, 500).mapToObj(number -> "a-" + number).toList();
    window.workbench.channels(
        ACME,
        Stream.concat(late.stream(), early.stream()).map(ScriptedWorkbench::channel).toList());
    window.workbench.holdPages();
    window.look();
    window.workbench.letPage();
    window.awaitNote("100 channels so far…");
    window.push(KeyCode.DOWN);
    window.await(window::listOpen);
    for (int pages = 0; pages < 3; pages++) {
      window.push(KeyCode.PAGE_DOWN);
    }
    String highlighted = window.highlighted();
    double top = top(highlighted);

    window.workbench.letPage();
    window.awaitNote("");
    assertEquals(600, onFx(() -> window.field.list().getItems().size()));
    window.await(() -> onFx(() -> cells().contains(highlighted)));

    assertEquals(highlighted, window.highlighted());
    assertEquals(top, top(highlighted), 1);
  }

  @Test
  void theHighlightedChannelIsPinnedAndItsArnCopied() throws TimeoutException {
    window.workbench.channels(ACME, 40);
    window.load();
    window.push(KeyCode.DOWN);
    window.await(window::listOpen);
    window.push(KeyCode.DOWN);
    window.push(KeyCode.DOWN);

    window.push(KeyCode.SHORTCUT, KeyCode.C);
    assertEquals("arn:of:cam-1", onFx(() -> Clipboard.getSystemClipboard().getString()));
    assertEquals("The ARN of cam-1 is on the clipboard.", window.note());

    window.push(KeyCode.SHORTCUT, KeyCode.D);
    window.await(() -> window.memory.pinned(HERE).equals(List.of("cam-1")));
    window.await(() -> onFx(() -> cells().getFirst().equals("Pinned")));
    assertEquals("cam-1 is pinned to the top.", window.note());
    assertEquals("cam-2", window.highlighted());
    window.push(KeyCode.HOME);
    assertEquals("cam-1", window.highlighted());
  }

  @Test
  void f5AsksAgainForWhatFailed() throws TimeoutException {
    window.workbench.channelsProblem = new Unavailable("AWS says no.", "Ask.");
    window.look();
    window.awaitNote(
        "AWS says no. Ask. You can still type a channel’s name or ARN, and press Check.");
    window.push(KeyCode.DOWN);
    window.await(window::listOpen);
    window.awaitNote(
        "AWS says no. Ask. You can still type a channel’s name or ARN, and press Check.");
    window.workbench.channels(ACME, 3);
    window.workbench.channelsProblem = null;

    window.push(KeyCode.F5);

    window.awaitNote("");
    assertEquals(List.of("cam-0", "cam-1", "cam-2"), onFx(this::cells));
  }

  @Test
  void everyRowIsToldInWords() throws TimeoutException {
    window.workbench.channels(ACME, 4);
    window.memory.pin(HERE, "cam-3");
    window.load();
    window.push(KeyCode.DOWN);
    window.await(window::listOpen);

    assertTrue(
        onFx(
            () ->
                shownCells().stream()
                    .map(ListCell::getAccessibleText)
                    .toList()
                    .toString()
                    .matches(
                        "\\[Pinned, cam-3\\. Single master\\. Created [^,]+, [0-9:]+\\. Pinned,"
                            + " Other channels, cam-0.*")),
        () ->
            onFx(() -> shownCells().stream().map(ListCell::getAccessibleText).toList()).toString());
  }

  @Test
  void aNameThatDoesNotFitLosesItsMiddleWhileNobodyTypes() {
    String name = "front-door-".repeat(20) + "7";
    TextField input = window.field.input();
    onFx(
        () -> {
          input.setText(name);
          input.getParent().layout();
          return input;
        });
    assertEquals(name, onFx(() -> input.getTooltip().getText()));
    assertFalse(onFx(() -> fitted().isVisible()), "who types sees what they type");

    onFx(
        () -> {
          input.getScene().getRoot().requestFocus();
          fitted().layout();
          return input;
        });
    assertTrue(onFx(() -> fitted().isVisible()));
    assertTrue(
        onFx(() -> ((Text) fitted().lookup(".text")).getText())
            .matches("front.*(…|\\.\\.\\.).*-7"));

    onFx(
        () -> {
          input.setText("porch");
          return input;
        });
    assertFalse(onFx(() -> fitted().isVisible()));
    assertNull(onFx(input::getTooltip));
  }

  private Label fitted() {
    return (Label) window.field.lookup(".fitted-text");
  }

  /** What Enter checks right after this is typed: in one turn, so that no search is answered. */
  private String checkedAfter(String typed) {
    TextField input = window.field.input();
    return onFx(
        () -> {
          List<String> checked = new ArrayList<>();
          input.setOnAction(event -> checked.add(input.getText()));
          input.setText(typed);
          input.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
          return String.join(" and ", checked);
        });
  }

  /** The accessible texts begin with what the row shows. */
  private List<String> cells() {
    return shownCells().stream()
        .map(cell -> cell.getAccessibleText().replaceFirst("\\. .*", ""))
        .toList();
  }

  private List<ListCell<?>> shownCells() {
    window.field.list().applyCss();
    window.field.list().layout();
    return window.field.list().lookupAll(".list-cell").stream()
        .filter(node -> node instanceof ListCell<?> cell && cell.isVisible() && !cell.isEmpty())
        .<ListCell<?>>map(node -> (ListCell<?>) node)
        .sorted(Comparator.comparing(ListCell::getIndex))
        .toList();
  }

  /** Of a channel's row, in pixels below the top of the list. */
  private double top(String channel) {
    return onFx(
        () ->
            shownCells().stream()
                .filter(cell -> cell.getAccessibleText().startsWith(channel + "."))
                .findFirst()
                .orElseThrow()
                .getLayoutY());
  }
}
