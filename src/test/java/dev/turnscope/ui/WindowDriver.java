package dev.turnscope.ui;

import dev.turnscope.source.ProfileChoice;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A person at the window: what they press, and what they see. */
final class WindowDriver {
  /** The headless screen is 1000 pixels wide. */
  static final double WIDTH = 980;

  private static final long PATIENCE_SECONDS = 30;

  private final FxRobot robot = new FxRobot();

  void chooseLab() throws TimeoutException {
    await(() -> !profiles().getItems().isEmpty());
    robot.interact(() -> profiles().getSelectionModel().selectLast());
  }

  /** Types a channel's name, and checks it with Enter. */
  void press(String channel) {
    robot.clickOn("#channel").push(KeyCode.SHORTCUT, KeyCode.A).write(channel);
    robot.push(KeyCode.ENTER);
  }

  /** The same, to the end. */
  void check(String channel) throws TimeoutException {
    press(channel);
    awaitEnd();
  }

  void awaitEnd() throws TimeoutException {
    await(() -> button().equals("Check") && !verdicts().isEmpty());
  }

  void awaitProfiles() throws TimeoutException {
    await(() -> !profiles().getItems().isEmpty());
  }

  void chooseProfile(String name) {
    robot.interact(
        () ->
            profiles()
                .getSelectionModel()
                .select(
                    IntStream.range(0, profiles().getItems().size())
                        .filter(index -> profiles().getItems().get(index).name().equals(name))
                        .findFirst()
                        .orElseThrow()));
  }

  /** To the end of a check of this channel, also where another's was shown before. */
  void checkAnew(String channel) throws TimeoutException {
    press(channel);
    awaitStatus(channel + " ");
    awaitEnd();
  }

  void awaitStatus(String beginning) throws TimeoutException {
    await(() -> text("#status").startsWith(beginning));
  }

  void awaitHeadlineWith(String words) throws TimeoutException {
    await(() -> button().equals("Check") && text("#headline").contains(words));
  }

  void awaitNode(String query) throws TimeoutException {
    await(() -> !onFx(() -> robot.lookup(query).queryAll()).isEmpty());
  }

  void awaitText(String query, String words) throws TimeoutException {
    await(() -> text(query).contains(words));
  }

  /** The first row of a transport. */
  Node row(String transport) {
    return onFx(
        () ->
            shown(".uri-line").stream()
                .filter(line -> label(line, ".badge").equals(transport))
                .findFirst()
                .orElseThrow());
  }

  void awaitHeadline(String sentence) throws TimeoutException {
    await(() -> sentence.equals(text("#headline")));
  }

  void awaitVerdict(String verdict) throws TimeoutException {
    await(() -> verdicts().contains(verdict));
  }

  /** Of each URI its transport and its verdict, in the order of the list. */
  List<String> verdicts() {
    return onFx(
        () ->
            shown(".uri-line").stream()
                .map(line -> label(line, ".badge") + " " + label(line, ".verdict"))
                .toList());
  }

  /** The credentials' time left, of each server that has any. */
  List<String> countdowns() {
    return onFx(
        () ->
            shown(".server-line").stream()
                .map(line -> label(line, ".left"))
                .filter(text -> !text.isEmpty())
                .toList());
  }

  String explanation() {
    return text("#explanation");
  }

  private String button() {
    return onFx(() -> robot.lookup("#check").queryAs(Button.class).getText());
  }

  private String text(String query) {
    return onFx(() -> robot.lookup(query).queryAs(Label.class).getText());
  }

  @SuppressWarnings("unchecked")
  private ComboBox<ProfileChoice> profiles() {
    return robot.lookup("#profile").queryAs(ComboBox.class);
  }

  /** From top to bottom; the list view keeps cells that it does not show. */
  private List<Node> shown(String query) {
    Set<Node> found = robot.lookup(query).queryAll();
    return found.stream()
        .filter(node -> node.getParent() != null && node.getParent().isVisible())
        .sorted(Comparator.comparing(node -> node.localToScene(0, 0).getY()))
        .toList();
  }

  private static String label(Node line, String query) {
    return ((Parent) line).lookup(query) instanceof Label label ? label.getText() : "";
  }

  private static <T> T onFx(Supplier<T> look) {
    return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), look::get);
  }

  private void await(Callable<Boolean> condition) throws TimeoutException {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    } catch (TimeoutException late) {
      throw (TimeoutException) new TimeoutException("Waited in vain, at " + seen()).initCause(late);
    }
  }

  /** What the window shows where a wait was in vain. */
  private String seen() {
    return onFx(
        () ->
            Stream.of("#channel", "#check", "#status", "#headline")
                    .map(query -> query + " " + spoken(query))
                    .toList()
                + " and the verdicts "
                + verdicts());
  }

  private String spoken(String query) {
    return robot.lookup(query).queryAll().stream()
        .map(node -> node instanceof TextInputControl input ? input.getText() : words(node))
        .collect(Collectors.joining(", "));
  }

  private static String words(Node node) {
    return node instanceof Labeled labeled ? labeled.getText() : "";
  }
}
