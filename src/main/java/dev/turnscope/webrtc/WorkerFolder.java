package dev.turnscope.webrtc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The temporary folder of one worker. webrtc-java unpacks 23 MB of library into it, and a worker
 * that is killed, or one on Windows, cannot delete them itself.
 */
record WorkerFolder(Path path) {

  static WorkerFolder create() throws IOException {
    return new WorkerFolder(Files.createTempDirectory("turnscope-webrtc"));
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
