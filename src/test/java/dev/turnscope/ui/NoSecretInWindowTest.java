package dev.turnscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.check.LiveEngines;
import dev.turnscope.model.Redaction;
import dev.turnscope.secrets.ForbiddenForms;
import dev.turnscope.secrets.Lists;
import dev.turnscope.secrets.Marker;
import dev.turnscope.secrets.Spelling;
import dev.turnscope.secrets.TellTaleAws;
import dev.turnscope.secrets.TellTaleServer;
import dev.turnscope.source.Sources;
import dev.turnscope.store.OneInstance;
import dev.turnscope.store.StoreFolder;
import dev.turnscope.ui.work.LastingMemory;
import dev.turnscope.ui.work.LiveWorkbench;
import dev.turnscope.ui.work.ScriptedDesktop;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The window with marked secrets, on servers and an AWS that say them again: to the eye, the ear
 * and the clipboard, and on the disk, there is none of them.
 */
@Timeout(180)
class NoSecretInWindowTest {
  private static final long PATIENCE_SECONDS = 30;

  private static Sources sources;
  private static LiveEngines engines;

  private final FxRobot robot = new FxRobot();
  @TempDir Path folder;
  @TempDir Path aws;
  private LiveWorkbench workbench;
  private LastingMemory memory;
  private OneInstance instance;
  private TurnscopeWindow window;
  private TellTaleAws.Settings settings;
  private TellTaleAws cloud;

  @BeforeAll
  static void start() throws TimeoutException {
    sources = new Sources();
    engines = LiveEngines.start();
    FxToolkit.registerPrimaryStage();
  }

  @AfterAll
  static void stop() {
    engines.close();
    sources.close();
  }

  @BeforeEach
  void open() throws Exception {
    cloud = TellTaleAws.start(TellTaleAws.Answer.refusal(403, "AccessDeniedException"));
    settings = cloud.settings(aws);
    StoreFolder store = new StoreFolder(folder);
    instance = OneInstance.claim(store, null, _ -> {}).orElseThrow();
    memory = new LastingMemory(store, Clock.systemUTC(), problem -> {});
    workbench = new LiveWorkbench(sources, engines, Clock.systemUTC());
    Stage stage = FxToolkit.registerStage(Stage::new);
    window =
        onFx(
            () -> {
              TurnscopeWindow opened =
                  new TurnscopeWindow(stage, workbench, memory, new ScriptedDesktop());
              opened.show();
              stage.setWidth(WindowDriver.WIDTH);
              return opened;
            });
    await(() -> robot.lookup("#profile").queryAs(ComboBox.class).getItems().size() > 1);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    FxToolkit.cleanupStages();
    workbench.close();
    settings.close();
    cloud.close();
    memory.close();
    List<String> whileItRuns = ForbiddenForms.under(folder);
    instance.close();
    assertEquals(List.of(), whileItRuns);
    assertEquals(List.of(), ForbiddenForms.under(folder));
  }

  @Test
  void inAnyStateOfACheckThatIsRefused() throws Exception {
    try (TellTaleServer server = TellTaleServer.refusing(403, Spelling.PLAIN)) {
      give(Lists.of(server.stun(), server.udp(), server.tcp()));
      assertNothingSaid("while it runs");
      awaitEnd();
      assertTrue(said().contains(Redaction.MARK), "the server’s words are shown");
      assertNothingSaidOfAnyRow(3);
      assertNothingCopied();
    }
  }

  @Test
  void inACheckOfWhatIsNoTurnServer() throws Exception {
    String words =
        "HTTP/1.1 407 %s %s".formatted(Marker.TURN_USERNAME.text(), Marker.TURN_PASSWORD.text());
    try (TellTaleServer server = TellTaleServer.talking(words)) {
      give(Lists.of(server.udp(), server.tcp()));
      awaitEnd();
      assertNothingSaidOfAnyRow(2);
      assertNothingCopied();
    }
  }

  @Test
  void ofAListWithSecretsInTheWrongPlaces() throws Exception {
    String password = Marker.TURN_PASSWORD.text();
    paste(
        Lists.of(
            password,
            "turn:u:" + password + "@127.0.0.1",
            "turn:127.0.0.1:9?password=" + password));
    await(() -> text("#paste-summary").startsWith("1 server"));
    String shown = said();
    robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
    awaitEnd();

    assertTrue(
        shown.contains(Marker.TURN_USERNAME.text()),
        "the page shows the text that a person puts there");
    assertNothingSaidOfAnyRow(3);
    assertNothingCopied();
  }

  @Test
  void ofATextThatCannotBeRead() throws Exception {
    paste("{\"iceServers\": [" + Marker.TURN_PASSWORD.text() + " {]");
    await(() -> !text("#paste-summary").isEmpty());
    robot.push(KeyCode.ESCAPE);
    paste("turn:127.0.0.1 " + Marker.TURN_USERNAME.text() + " " + Marker.TURN_PASSWORD.text());
    await(() -> text("#paste-summary").startsWith("1 server"));
    robot.push(KeyCode.ESCAPE);
    await(() -> robot.lookup("#paste-text").tryQuery().isEmpty());

    assertNothingSaid("after the page has gone");
  }

  @Test
  void onThePagesThatLieOverACheck() throws Exception {
    try (TellTaleServer server = TellTaleServer.refusing(401, Spelling.PLAIN)) {
      give(Lists.of(server.udp()));
      awaitEnd();
      for (MenuItem item : onFx(this::menuOfTheWindow)) {
        onFx(
            () -> {
              item.fire();
              return true;
            });
        assertNothingSaid("on the page of “%s”".formatted(item.getText()));
        assertNothingCopied();
        robot.push(KeyCode.ESCAPE);
      }
    }
  }

  @Test
  void whereAwsDenies() throws Exception {
    robot.interact(
        () -> robot.lookup("#profile").queryAs(ComboBox.class).getSelectionModel().selectFirst());
    robot.clickOn("#channel").push(KeyCode.SHORTCUT, KeyCode.A).write(TellTaleAws.CHANNEL);
    assertNothingSaid("while channels are listed");
    robot.push(KeyCode.ENTER);
    await(() -> text("#headline").contains("GetIceServerConfig"));

    assertNothingSaid("when it is denied");
    assertNothingCopied();
  }

  private void give(String list) throws TimeoutException {
    paste(list);
    await(() -> text("#paste-summary").startsWith("1 server"));
    robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
    await(() -> robot.lookup("#paste-text").tryQuery().isEmpty());
  }

  private void paste(String text) {
    onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    robot.push(KeyCode.SHORTCUT, KeyCode.P);
    robot.push(KeyCode.SHORTCUT, KeyCode.V);
  }

  private void awaitEnd() throws TimeoutException {
    await(
        () ->
            robot.lookup("#check").queryAs(Button.class).getText().equals("Check")
                && !text("#headline").isEmpty()
                && !text("#headline").equals("Checking…"));
  }

  /** Each row in turn, and of each every tab. */
  private void assertNothingSaidOfAnyRow(int rows) {
    robot.clickOn("#channel").push(KeyCode.ESCAPE);
    ListView<?> list = robot.lookup("#servers").queryAs(ListView.class);
    assertTrue(list.getItems().size() >= rows, "the rows are there");
    for (int row = 0; row < list.getItems().size(); row++) {
      int chosen = row;
      robot.interact(() -> list.getSelectionModel().select(chosen));
      assertNothingSaid("of row " + row);
      for (Node node : robot.lookup(found -> found instanceof TabPane).queryAll()) {
        TabPane tabs = (TabPane) node;
        for (int tab = 0; tab < tabs.getTabs().size(); tab++) {
          int shown = tab;
          robot.interact(() -> tabs.getSelectionModel().select(shown));
          assertNothingSaid("of row %d on tab %d".formatted(row, tab));
        }
      }
    }
  }

  private void assertNothingCopied() {
    Map<String, String> copied = onFx(() -> CopiedFromWindow.all(robot));
    copied.forEach(ForbiddenForms::assertNoneIn);
    assertTrue(copied.values().stream().anyMatch(text -> !text.isEmpty()), "something is copied");
    assertNothingSaid("after copying");
  }

  /** But what opens a window of the system's own, which this screen has not. */
  private List<MenuItem> menuOfTheWindow() {
    List<MenuItem> items =
        robot.lookup("#more").queryAs(MenuButton.class).getItems().stream()
            .filter(item -> item.getClass() == MenuItem.class && !item.getText().endsWith("…"))
            .toList();
    assertTrue(items.size() > 1, "there are pages");
    return items;
  }

  private void assertNothingSaid(String when) {
    ForbiddenForms.assertNoneIn(when, said());
  }

  private String said() {
    return onFx(SaidByWindow::now);
  }

  private String text(String query) {
    return onFx(
        () -> robot.lookup(query).tryQuery().map(node -> ((Label) node).getText()).orElse(""));
  }

  private static <T> T onFx(Callable<T> look) {
    return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), look);
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
  }
}
