package dev.turnscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.cli.Cli;
import dev.turnscope.report.ReportJson;
import dev.turnscope.store.OneInstance;
import dev.turnscope.store.StoreFolder;
import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.Samples;
import dev.turnscope.ui.work.ScriptedWorkbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** What {@code turnscope open FILE} shows, in a window that it opens and in one that is open. */
@Timeout(120)
class OpenFileTest {
  private final WindowDriver driver = new WindowDriver();
  @TempDir private Path folder;
  private StoreFolder store;
  private Path run;
  private OneInstance first;
  private @Nullable Application program;

  @BeforeEach
  void claim() throws IOException, TimeoutException {
    store = new StoreFolder(folder.resolve("store"));
    run = folder.resolve("saved run.json");
    Files.writeString(run, ReportJson.write(Samples.report()));
    first = OneInstance.claim(store, null, TurnscopeApp::bringUp).orElseThrow();
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void close() throws TimeoutException {
    if (program != null) {
      FxToolkit.cleanupApplication(program);
    }
    FxToolkit.cleanupStages();
    first.close();
  }

  @Test
  void aSavedRunIsShownInTheWindowThatOpens() throws TimeoutException {
    start(run);

    assertRunShown();
  }

  @Test
  void aSecondStartShowsItInTheWindowThatIsOpen() throws TimeoutException {
    start(null);
    driver.awaitProfiles();

    assertEquals(0, openAgain());

    assertRunShown();
  }

  @Test
  void aSecondStartThatComesBeforeTheWindowIsHeardToo() throws TimeoutException {
    assertEquals(0, openAgain());

    start(null);

    assertRunShown();
  }

  private void start(@Nullable Path file) throws TimeoutException {
    TurnscopeApp.handOver(new ScriptedWorkbench(), Memory.ofThisStart(), store, file);
    program = FxToolkit.setupApplication(TurnscopeApp.class);
  }

  /** What the program does at a second start: it gives the file to the first, and ends. */
  private int openAgain() {
    List<Optional<OneInstance>> claims = new ArrayList<>();
    int exitCode =
        Cli.run(
            file -> claims.add(OneInstance.claim(store, file, _ -> {})), "open", run.toString());
    assertEquals(List.of(Optional.empty()), claims);
    return exitCode;
  }

  private void assertRunShown() throws TimeoutException {
    driver.awaitHeadline("Calls connect from there, but only over TCP.");
    driver.awaitStatus("Saved run of");
    driver.awaitVerdict("TCP Works");
    assertEquals(List.of("UDP Fails", "TCP Works"), driver.verdicts());
  }
}
