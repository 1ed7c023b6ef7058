package dev.turnscope.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Opens the window with a file in it: what a desktop starts for a file. */
@Command(
    name = "open",
    sortOptions = false,
    sortSynopsis = false,
    usageHelpWidth = 100,
    description = "Opens the window, with a saved run or a list of ICE servers in it.")
final class OpenCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description =
          "A run that check --output or the window saved, or a list of ICE servers in any form.")
  @Nullable String file;

  @Mixin HelpOption help = new HelpOption();
  private final Consumer<@Nullable Path> window;

  /**
   * @param window hears that it is to open, and of a file to show in it
   */
  OpenCommand(Consumer<@Nullable Path> window) {
    this.window = window;
  }

  @Override
  public Integer call() throws CliFailure {
    window.accept(file == null ? null : there(file));
    return ExitCode.WORKS;
  }

  private static Path there(String name) throws CliFailure {
    try {
      Path path = Path.of(name).toAbsolutePath();
      if (Files.exists(path)) {
        return path;
      }
    } catch (InvalidPathException noName) {
      // Neither is there such a file.
    }
    throw CliFailure.badInput("There is no file %s.".formatted(name));
  }
}
