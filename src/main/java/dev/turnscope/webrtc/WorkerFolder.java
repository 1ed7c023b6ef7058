package dev.turnscope.webrtc;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The temporary folder of one worker. webrtc-java unpacks 23 MB of library into it, and a worker
 * that is killed, or one on Windows, cannot delete them itself.
 */
record WorkerFolder(Path path) {

  /** Fails with a sentence's end that says which folder it was, and why not. */
  static WorkerFolder create() throws IOException {
    try {
      return new WorkerFolder(Files.createTempDirectory(home(), "turnscope-webrtc"));
    } catch (IOException unusable) {
      throw new IOException(
          "the temporary folder %s cannot be written (%s)".formatted(home(), reason(unusable)),
          unusable);
    }
  }

  /** Java itself goes by TMPDIR on macOS alone. */
  private static Path home() {
    String chosen = System.getenv("TMPDIR");
    return Path.of(
        chosen == null || chosen.isBlank() ? System.getProperty("java.io.tmpdir") : chosen);
  }

  private static String reason(IOException unusable) {
    return switch (unusable) {
      case NoSuchFileException _ -> "there is no such folder";
      case AccessDeniedException _ -> "permission denied";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> unusable.getClass().getSimpleName();
    };
  }

  /** After the worker's end. */
  void delete() {
    try (Stream<Path> files = Files.list(path)) {
      List<Path> unpacked = files.toList();
      for (Path file : unpacked) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(path);
    } catch (IOException goneOrHeld) {
      // The worker removes it where it can; what a virus scanner holds stays.
    }
  }
}
