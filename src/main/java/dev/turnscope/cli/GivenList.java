package dev.turnscope.cli;

import dev.turnscope.model.IceServerList;
import dev.turnscope.paste.PasteReader;
import dev.turnscope.paste.Pasted;
import dev.turnscope.paste.UnreadablePaste;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;

/** The list of {@code --servers FILE|-}. */
final class GivenList {
  private static final String STANDARD_INPUT = "-";

  /** What begins a list, and no file's name: it holds passwords, and is not said again. */
  private static final Pattern LIST = Pattern.compile("[{}\"\n]|^(?:stuns?|turns?):");

  private final String name;

  GivenList(String name) {
    this.name = name;
  }

  IceServerList read(InputStream in, InstantSource clock) throws CliFailure, InterruptedException {
    // A read of standard input hears no interrupt: it waits aside, and Ctrl+C need not.
    FutureTask<IceServerList> reading = new FutureTask<>(() -> readNow(in, clock));
    Thread.ofVirtual().name("server list").start(reading);
    try {
      return reading.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof CliFailure failure) {
        throw failure;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  private IceServerList readNow(InputStream in, InstantSource clock) throws CliFailure {
    try {
      return switch (readNow(in, new PasteReader(clock))) {
        case Pasted.List(IceServerList list) -> list;
        case Pasted.Run _ ->
            throw CliFailure.badInput(
                place()
                    + " is a saved run, which holds no usernames and passwords: give the ICE server"
                    + " list itself, or its channel with --channel.");
      };
    } catch (UnreadablePaste unreadable) {
      throw CliFailure.badInput(place() + ": " + unreadable.sentence());
    } catch (InvalidPathException | NoSuchFileException missing) {
      throw CliFailure.badInput(
          LIST.matcher(name).find()
              ? "--servers takes the name of a file, or - for standard input: put the list itself"
                  + " into one of them."
              : "There is no file %s.".formatted(name));
    } catch (AccessDeniedException denied) {
      throw CliFailure.badInput("This user may not read the file %s.".formatted(name));
    } catch (IOException unreadable) {
      throw CliFailure.badInput(
          Files.isDirectory(Path.of(name))
              ? "%s is a folder: a file with an ICE server list was expected.".formatted(name)
              : "%s cannot be read.".formatted(place()));
    }
  }

  private Pasted readNow(InputStream in, PasteReader reader) throws UnreadablePaste, IOException {
    if (name.equals(STANDARD_INPUT)) {
      return reader.read(in);
    }
    try (InputStream file = Files.newInputStream(Path.of(name))) {
      return reader.read(file);
    }
  }

  private String place() {
    return name.equals(STANDARD_INPUT) ? "Standard input" : name;
  }
}
