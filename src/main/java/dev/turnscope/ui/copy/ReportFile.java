package dev.turnscope.ui.copy;

import dev.turnscope.model.CheckReport;
import dev.turnscope.report.ReportJson;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Consumer;

/** A report as a file, which this window and the terminal can read back. */
public final class ReportFile {
  private final Background background;
  private final Consumer<String> say;

  /**
   * @param say tells the person what became of it, on the FX thread
   */
  public ReportFile(Background background, Consumer<String> say) {
    this.background = background;
    this.say = say;
  }

  /** A name that tells whose report it is, and of when. */
  public static String suggestedName(CheckReport report) {
    String channel = report.source().channel();
    return Words.of(
        "copy.file.name",
        channel == null ? Words.of("copy.file.given") : channel.replaceAll("[^\\w.-]", "-"),
        report.startedAt().atZone(ZoneId.systemDefault()));
  }

  public void save(CheckReport report, Path file) {
    background.run(
        "save a report",
        () -> write(report, file),
        saved -> say.accept(Words.of("copy.file.saved", saved)),
        refused -> say.accept(refused.sentence()));
  }

  // The exception is dropped, not chained: the sentence is all that a person is told.
  @SuppressWarnings("UnusedException")
  private static Path write(CheckReport report, Path file) throws Unavailable {
    try {
      return Files.writeString(file, ReportJson.write(report));
    } catch (IOException | SecurityException refused) {
      throw new Unavailable(Words.of("copy.file.not-saved", file), "");
    }
  }
}
