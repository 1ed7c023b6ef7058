package dev.turnscope.ui.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.report.ReportReader;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.FxQueue;
import dev.turnscope.ui.work.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
  @TempDir private Path folder;

  private final FxQueue fx = new FxQueue();
  private final List<String> said = new ArrayList<>();
  private final ReportFile reports = new ReportFile(new Background(fx), said::add);

  @Test
  void itIsSavedAsARunThatCanBeReadBack() throws Exception {
    Path file = folder.resolve(ReportFile.suggestedName(Samples.report()));

    reports.save(Samples.report(), file);
    fx.until(() -> !said.isEmpty());

    assertEquals(List.of("Saved as " + file), said);
    assertTrue(file.getFileName().toString().startsWith("turnscope-front-door-2026-11-22-"));
    assertEquals(
        Samples.report().conclusion(), ReportReader.read(Files.readString(file)).conclusion());
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    reports.save(Samples.report(), folder.resolve("gone").resolve("report.json"));
    fx.until(() -> !said.isEmpty());

    assertTrue(said.getFirst().contains("could not be written"), said.getFirst());
  }
}
