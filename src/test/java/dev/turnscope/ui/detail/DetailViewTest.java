package dev.turnscope.ui.detail;

import static dev.turnscope.ui.work.Samples.TCP;
import static dev.turnscope.ui.work.Samples.UDP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.check.CheckEvent;
import dev.turnscope.check.CheckPlan;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.ExchangedMessage;
import dev.turnscope.model.ExchangedMessage.Direction;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.store.Appearance;
import dev.turnscope.ui.look.LookViewModel;
import dev.turnscope.ui.look.SystemLook;
import dev.turnscope.ui.look.Theme;
import dev.turnscope.ui.servers.ServersViewModel;
import dev.turnscope.ui.servers.UriRow;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.Samples;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The tabs by keyboard alone. */
@Timeout(60)
class DetailViewTest {
  private static final ExchangedMessage REQUEST =
      new ExchangedMessage(
          Duration.ofMillis(8),
          Direction.SENT,
          "192.0.2.1:443",
          "Allocate request",
          28,
          "273386eb",
          0,
          List.of());

  private final FxRobot robot = new FxRobot();
  private final ServersViewModel servers =
      new ServersViewModel(new Clocks(InstantSource.fixed(Samples.FETCHED), () -> 0));

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    Stage stage = FxToolkit.registerStage(Stage::new);
    robot.interact(() -> show(stage));
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.cleanupStages();
  }

  @Test
  void theTabsAreReadAndTheirRowsCopiedByKeyboard() {
    focus("#detail-uri");
    robot.push(KeyCode.SHORTCUT, KeyCode.C);
    assertEquals(UDP, clipboard());

    robot.push(KeyCode.TAB).push(KeyCode.TAB);
    assertEquals("Overview", tab());

    robot.push(KeyCode.RIGHT);
    assertEquals("Candidates", tab());
    robot.push(KeyCode.TAB).push(KeyCode.TAB);
    assertEquals("candidates", focused().getId());
    robot.push(KeyCode.SHORTCUT, KeyCode.C);
    assertEquals("55 ms\trelay\t198.51.100.7:50000\tudp", clipboard());

    focus("#evidence");
    robot.push(KeyCode.RIGHT);
    assertEquals("Certificate", tab());

    robot.push(KeyCode.RIGHT);
    assertEquals("Messages", tab());
    robot.push(KeyCode.TAB).push(KeyCode.TAB);
    assertEquals("messages", focused().getId());
    robot.push(KeyCode.HOME).push(KeyCode.RIGHT).push(KeyCode.DOWN);
    robot.push(KeyCode.SHORTCUT, KeyCode.C);
    assertEquals("To\t192.0.2.1:443", clipboard());
  }

  @Test
  void theChosenTabStaysWhileTheRowChanges() {
    focus("#evidence");
    robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);

    robot.interact(() -> servers.pick((UriRow) servers.rows().get(2)));

    assertEquals("Certificate", tab());
  }

  private void show(Stage stage) {
    DetailViewModel model =
        new DetailViewModel(servers.selectedProperty(), new Background(Platform::runLater));
    Scene scene = new Scene(new DetailView(model), 480, 600);
    Theme.dress(scene, new LookViewModel(Appearance.DEFAULT, SystemLook.ofThisComputer()));
    stage.setScene(scene);
    stage.show();
    servers.show(CheckPlan.of(Samples.list()));
    ProbeResult probe = ProbeResult.notTested().withMessages(List.of(REQUEST));
    servers.take(new CheckEvent.UriJudged(0, Samples.works(UDP).withProbe(probe)));
    servers.take(new CheckEvent.UriJudged(1, Samples.fails(TCP)));
  }

  private void focus(String query) {
    robot.interact(() -> robot.lookup(query).query().requestFocus());
  }

  private Node focused() {
    return robot.window(0).getScene().getFocusOwner();
  }

  private String tab() {
    TabPane tabs = robot.lookup("#evidence").queryAs(TabPane.class);
    return tabs.getSelectionModel().getSelectedItem().getText();
  }

  private String clipboard() {
    return WaitForAsyncUtils.waitForAsyncFx(
        10_000, () -> Clipboard.getSystemClipboard().getString());
  }
}
