package dev.turnscope.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file for a result: whole or not there at all, and for its owner alone. */
final class OutputFile {
  private final Path path;

  private OutputFile(Path path) {
    this.path = path;
  }

  /** Looks before the work is done whether the file can be written after it. */
  static OutputFile at(String name) throws CliFailure {
    try {
      Path path = Path.of(name).toAbsolutePath();
      Path target = Files.exists(path) ? path.toRealPath() : path;
      Path folder = target.getParent();
      if (Files.isDirectory(target) || folder == null) {
        throw failure(name, "it is a folder");
      }
      if (!Files.isDirectory(folder)) {
        throw failure(name, "its folder does not exist");
      }
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        throw failure(name, "it is not an ordinary file");
      }
      return new OutputFile(target);
    } catch (InvalidPathException noPath) {
      throw failure(name, "it is not a file name");
    } catch (IOException unreadable) {
      throw failure(name, reason(unreadable));
    }
  }

  void write(String text) throws CliFailure {
    Path parent = path.getParent();
    try {
      // Made for the owner alone: the report names servers and accounts.
      Path draft = Files.createTempFile(parent, "." + path.getFileName(), ".part");
      try {
        Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
        move(draft);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException unwritten) {
      throw failure(path.toString(), reason(unwritten));
    }
  }

  private void move(Path draft) throws IOException {
    try {
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException plainFileSystem) {
      Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String reason(IOException exception) {
    if (exception instanceof AccessDeniedException) {
      return "this user may not write there";
    }
    return exception instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : "the disk or folder refuses it";
  }

  private static CliFailure failure(String name, String reason) {
    return CliFailure.badInput("The file %s cannot be written: %s.".formatted(name, reason));
  }
}
