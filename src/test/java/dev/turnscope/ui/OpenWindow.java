package dev.turnscope.ui;

import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.Samples;
import dev.turnscope.ui.work.ScriptedDesktop;
import dev.turnscope.ui.work.ScriptedWorkbench;
import dev.turnscope.ui.work.Unavailable;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A window over a scripted workbench, and a person who has a keyboard alone. */
final class OpenWindow implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 20;
  private static final int MOST_CONTROLS = 60;

  private final ScriptedWorkbench workbench;
  private final ScriptedDesktop desktop = new ScriptedDesktop();
  private final FxRobot robot = new FxRobot();
  private final Stage stage;
  private final TurnscopeWindow window;

  OpenWindow() throws TimeoutException {
    this(new ScriptedWorkbench(), Memory.ofThisStart());
  }

  OpenWindow(ScriptedWorkbench workbench, Memory memory) throws TimeoutException {
    this.workbench = workbench;
    FxToolkit.registerPrimaryStage();
    stage = FxToolkit.registerStage(Stage::new);
    window =
        onFx(
            () -> {
              TurnscopeWindow opened = new TurnscopeWindow(stage, workbench, memory, desktop);
              opened.show();
              stage.setWidth(WindowDriver.WIDTH);
              return opened;
            });
    await(() -> !robot.lookup("#profile").queryAs(ComboBox.class).getItems().isEmpty());
  }

  Scene scene() {
    return stage.getScene();
  }

  boolean showing() {
    return onFx(stage::isShowing);
  }

  TurnscopeWindow window() {
    return window;
  }

  ScriptedWorkbench workbench() {
    return workbench;
  }

  ScriptedDesktop desktop() {
    return desktop;
  }

  void push(KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** What a sign-in asks when a check begins. */
  void signIn(ScriptedWorkbench.SignIn signIn) {
    workbench.signIn = signIn;
  }

  /** Begins a check whose servers have not answered yet. */
  void check() throws TimeoutException {
    workbench.engines.forget();
    push(KeyCode.SHORTCUT, KeyCode.R);
    await(() -> headline().equals("Checking…"));
  }

  /** One URI works and one fails. */
  void answer() throws TimeoutException {
    workbench.engines.answer(Samples.TCP, Samples.relayed("198.51.100.7:50000"));
    workbench.engines.answer(Samples.UDP, Samples.refused());
    awaitEnd();
    await(() -> !robot.lookup("#detail-verdict").queryAs(Label.class).getText().isEmpty());
  }

  void awaitEnd() throws TimeoutException {
    await(() -> robot.lookup("#check").queryAs(Button.class).getText().equals("Check"));
  }

  /** The list cannot be had. */
  void fail() throws TimeoutException {
    workbench.fetchProblem = new Unavailable("AWS says no.", "Ask for the right.");
    push(KeyCode.SHORTCUT, KeyCode.R);
    await(() -> headline().equals("AWS says no."));
  }

  String headline() {
    return onFx(() -> robot.lookup("#headline").queryAs(Label.class).getText());
  }

  /** What the label with the ID says. */
  String text(String id) {
    return onFx(() -> robot.lookup(id).queryAs(Label.class).getText());
  }

  /** Whether there is such a node, and it is seen. */
  boolean shows(String query) {
    return onFx(() -> robot.lookup(query).queryAll().stream().anyMatch(OpenWindow::seen));
  }

  void clipboard(String text) {
    onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
  }

  /** Goes to the control with the Tab key. */
  void tabTo(String id) {
    for (int tabs = 0; !focused().equals(id); tabs++) {
      if (tabs > MOST_CONTROLS) {
        throw new AssertionError("Tab does not come to " + id);
      }
      push(KeyCode.TAB);
    }
  }

  void openAbout() {
    push(KeyCode.F10);
    push(KeyCode.UP);
    push(KeyCode.ENTER);
  }

  String focused() {
    return onFx(() -> String.valueOf(scene().getFocusOwner().getId()));
  }

  boolean pageOpen() {
    return onFx(() -> robot.lookup("#close-page").query().isVisible() && overlay().isVisible());
  }

  /** All that the Tab key comes to until it begins anew. */
  Set<Node> reached() {
    Set<Node> reached = new LinkedHashSet<>();
    for (int count = 0; count < MOST_CONTROLS; count++) {
      if (!reached.add(onFx(() -> scene().getFocusOwner()))) {
        return reached;
      }
      push(KeyCode.TAB);
    }
    throw new AssertionError("Tab goes on and on: " + reached);
  }

  void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
  }

  static <T> T onFx(Supplier<T> look) {
    return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), look::get);
  }

  @Override
  public void close() throws TimeoutException {
    window.close();
    FxToolkit.cleanupStages();
  }

  private static boolean seen(Node node) {
    return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
  }

  private Node overlay() {
    return robot.lookup(".overlay").query();
  }
}
