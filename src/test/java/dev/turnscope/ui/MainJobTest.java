package dev.turnscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.check.LiveEngines;
import dev.turnscope.source.Sources;
import dev.turnscope.ui.work.LiveWorkbench;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The main job in the window, by mouse and keyboard, through the real SDK, lab and libwebrtc. */
@Timeout(120)
class MainJobTest {
  private static final long OPENING_MILLIS = 20_000;

  private static Sources sources;
  private static LiveEngines engines;
  private static LiveWorkbench workbench;

  private TurnscopeWindow window;
  private WindowDriver driver;

  @BeforeAll
  static void start() throws TimeoutException {
    sources = new Sources();
    engines = LiveEngines.start();
    workbench = new LiveWorkbench(sources, engines, Clock.systemUTC());
    FxToolkit.registerPrimaryStage();
  }

  @AfterAll
  static void stop() {
    workbench.close();
    engines.close();
    sources.close();
  }

  @BeforeEach
  void open() throws TimeoutException {
    Stage stage = FxToolkit.registerStage(Stage::new);
    window = WaitForAsyncUtils.waitForAsyncFx(OPENING_MILLIS, () -> opened(stage));
    driver = new WindowDriver();
    driver.chooseLab();
  }

  @AfterEach
  void close() throws TimeoutException {
    window.close();
    FxToolkit.cleanupStages();
  }

  @Test
  void aHealthyNetworkRelaysOnEveryUriThatCanBeTested() throws TimeoutException {
    driver.check("healthy");

    driver.awaitHeadline("Calls can connect from here: every TURN URI relays.");
    assertEquals(
        Stream.concat(
                Stream.of("UDP Works"), twice("UDP Works", "DTLS Works", "TLS Works", "TCP Works"))
            .toList(),
        driver.verdicts());
    assertTrue(driver.countdowns().stream().allMatch(left -> left.startsWith("valid for 4:")));
  }

  @Test
  void whereUdpIsBlockedTheWindowSaysSoAndShowsWhy() throws TimeoutException {
    driver.check("udp-blocked");

    driver.awaitHeadline("Calls can connect from here, but only through a relay over TCP.");
    assertEquals(
        Stream.concat(
                Stream.of("UDP No answer"),
                twice("UDP No answer", "DTLS No answer", "TLS Works", "TCP Works"))
            .toList(),
        driver.verdicts());
    assertTrue(driver.explanation().startsWith("No answer over UDP"), driver.explanation());
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aWorkerThatIsKilledIsSeenInItsRowsAndTheNextCheckWorks() throws Exception {
    ProcessHandle worker = ProcessHandle.current().children().findFirst().orElseThrow();
    // A worker that stands still answers nothing, so the check is in its middle when it is killed.
    new ProcessBuilder("kill", "-STOP", String.valueOf(worker.pid())).start().waitFor();
    driver.press("healthy");
    driver.awaitVerdict("UDP Waiting");

    worker.destroyForcibly();

    driver.awaitEnd();
    assertTrue(driver.verdicts().contains("UDP Crashed"), driver.verdicts().toString());
    assertTrue(driver.explanation().contains("libwebrtc’s process ended"), driver.explanation());

    driver.check("healthy");
    driver.awaitHeadline("Calls can connect from here: every TURN URI relays.");
  }

  private static TurnscopeWindow opened(Stage stage) {
    TurnscopeWindow opened = new TurnscopeWindow(stage, workbench);
    opened.show();
    stage.setWidth(WindowDriver.WIDTH);
    return opened;
  }

  private static Stream<String> twice(String... verdicts) {
    return Stream.of(List.of(verdicts), List.of(verdicts)).flatMap(List::stream);
  }
}
