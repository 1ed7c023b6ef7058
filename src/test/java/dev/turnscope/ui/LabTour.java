package dev.turnscope.ui;

import dev.turnscope.cli.Cli;
import dev.turnscope.ui.look.LookViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Through the window's states from the first start on, with no AWS profile. */
final class LabTour {
  private static final long UNTIL_EXPIRY_SECONDS = 45;
  private static final int LARGEST_TEXT = 200;
  private static final int USUAL_TEXT = 100;

  /** Each shows the window something that no other does. */
  private static final List<String> SCENARIOS =
      List.of(
          "udp-blocked",
          "turn-silent",
          "not-turn",
          "wrong-credentials",
          "expired-credentials",
          "quota-reached",
          "redirect",
          "untrusted-certificate",
          "lossy");

  private final Camera camera;
  private final FxRobot robot = new FxRobot();
  private final WindowDriver driver = new WindowDriver();

  LabTour(Camera camera) {
    this.camera = camera;
  }

  void go(LookViewModel look) throws Exception {
    beforeACheck();
    aCheckThatRuns();
    answers();
    evidence();
    pages();
    failures();
    lists();
    largeText(look);
  }

  private void beforeACheck() throws Exception {
    driver.awaitProfiles();
    camera.take("first-start");
    robot.clickOn("#start-profile");
    camera.take("first-start-profile");
    robot.push(KeyCode.ESCAPE).clickOn(".opener");
    driver.awaitNode(".channel-line");
    camera.take("lab-channels");
    robot.push(KeyCode.ESCAPE);
  }

  private void aCheckThatRuns() throws Exception {
    driver.press("tcp-timeout");
    driver.awaitVerdict("UDP Works");
    camera.take("running");
    robot.push(KeyCode.ESCAPE);
    driver.awaitEnd();
    camera.take("cancelled");
    driver.checkAnew("dead-server");
    camera.take("dead-server");
  }

  private void answers() throws Exception {
    for (String scenario : SCENARIOS) {
      driver.checkAnew(scenario);
      camera.take(scenario);
    }
    selectRow("TLS");
    camera.take("lossy-tls");
  }

  private void evidence() throws Exception {
    driver.checkAnew("untrusted-certificate");
    selectRow("TLS");
    tab(2);
    camera.take("untrusted-certificate-tab");
    tab(0);
    driver.checkAnew("healthy");
    camera.take("healthy");
    selectRow("TLS");
    for (int index = 0; index < 4; index++) {
      tab(index);
      camera.take("healthy-tab-" + index);
    }
    robot.clickOn(".tree-view").push(KeyCode.DOWN, KeyCode.DOWN).push(KeyCode.RIGHT);
    camera.take("healthy-message");
    selectRow("UDP");
    tab(2);
    camera.take("no-certificate");
    tab(0);
  }

  private void pages() throws Exception {
    robot.push(KeyCode.F1);
    camera.take("keys");
    robot.push(KeyCode.ESCAPE).push(KeyCode.F10);
    camera.take("menu");
    robot.clickOn("About Turnscope");
    camera.take("about");
    robot.push(KeyCode.ESCAPE);
    robot.clickOn("#channel").push(KeyCode.SHORTCUT, KeyCode.A).write("slow");
    robot.push(KeyCode.ESCAPE);
    camera.take("result-of-another");
    robot.push(KeyCode.SHORTCUT, KeyCode.A).push(KeyCode.DELETE).clickOn("#check");
    camera.take("no-channel");
    robot.clickOn("#channel").write("slow").push(KeyCode.ESCAPE);
    robot.clickOn("#options").write("two words").push(KeyCode.ESCAPE).clickOn("#check");
    camera.take("wrong-username");
    robot.push(KeyCode.SHORTCUT, KeyCode.A).push(KeyCode.DELETE, KeyCode.ESCAPE);
  }

  private void failures() throws Exception {
    driver.press("aws-denied");
    driver.awaitHeadlineWith("GetIceServerConfig");
    camera.take("aws-denied");
    driver.press("aws-throttled");
    driver.awaitHeadlineWith("limit");
    camera.take("aws-throttled");
    driver.press("channel-not-found");
    driver.awaitHeadlineWith("channel-not-found");
    camera.take("channel-not-found");
    driver.press("udp-blocked");
    driver.awaitVerdict("TCP Works");
    ProcessHandle.current()
        .children()
        .filter(LabTour::isJava)
        .forEach(ProcessHandle::destroyForcibly);
    driver.awaitEnd();
    camera.take("worker-killed");
    driver.checkAnew("short-ttl");
    WaitForAsyncUtils.waitFor(
        UNTIL_EXPIRY_SECONDS,
        TimeUnit.SECONDS,
        () -> driver.countdowns().stream().allMatch("expired"::equals));
    camera.take("credentials-ended");
  }

  private void lists() throws Exception {
    robot.push(KeyCode.F10).push(KeyCode.DOWN).push(KeyCode.ENTER);
    camera.take("paste-empty");
    give(
        """
        turn:192.0.2.1:443 alice opensesame
        no URI in this line
        turn:host:99999 bob secret
        """);
    driver.awaitNode("#paste-problems .label");
    camera.take("paste-in-part");
    robot.push(KeyCode.SHORTCUT, KeyCode.A);
    give(
        """
        {
          "iceServers": [,
        """);
    camera.take("paste-unreadable");
    robot.push(KeyCode.SHORTCUT, KeyCode.A);
    give(
        """
        turn:127.0.0.1:9?transport=tcp alice opensesame
        turns:127.0.0.1:9 alice opensesame
        """);
    driver.awaitText("#paste-summary", "2 URIs");
    robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
    driver.awaitVerdict("TCP Fails");
    driver.awaitEnd();
    camera.take("pasted-list");
    robot.clickOn("#given-list").push(KeyCode.F10).push(KeyCode.DOWN).push(KeyCode.ENTER);
    give(savedRun());
    driver.awaitText("#paste-summary", "saved run");
    robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
    driver.awaitStatus("Saved run");
    camera.take("saved-run");
    robot.interact(() -> zone().setVisible(true));
    camera.take("drop-zone");
    robot.interact(() -> zone().setVisible(false));
  }

  private void largeText(LookViewModel look) throws Exception {
    robot.interact(() -> look.textPercentProperty().set(LARGEST_TEXT));
    camera.take("large-text-saved-run");
    driver.checkAnew("udp-blocked");
    camera.take("large-text");
    robot.push(KeyCode.F10);
    camera.take("large-text-menu");
    robot.push(KeyCode.ESCAPE).push(KeyCode.F1);
    camera.take("large-text-keys");
    robot.push(KeyCode.ESCAPE);
    robot.interact(() -> look.textPercentProperty().set(USUAL_TEXT));
  }

  private void give(String text) {
    robot.interact(
        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    robot.push(KeyCode.SHORTCUT, KeyCode.V);
  }

  /** A run as the terminal's command saves it. */
  private static String savedRun() throws IOException {
    Path file = Files.createTempDirectory("turnscope").resolve("run.json");
    Cli.run(
        _ -> {}, "check", "--lab", "udp-blocked", "--format", "json", "--output", file.toString());
    return Files.readString(file);
  }

  private void selectRow(String transport) {
    robot.clickOn(driver.row(transport));
  }

  private void tab(int index) {
    robot.interact(
        () -> robot.lookup(".tab-pane").queryAs(TabPane.class).getSelectionModel().select(index));
  }

  private Node zone() {
    return robot.lookup(".drop-zone").query();
  }

  private static boolean isJava(ProcessHandle child) {
    return child.info().command().orElse("").toLowerCase(Locale.ROOT).endsWith("java");
  }
}
