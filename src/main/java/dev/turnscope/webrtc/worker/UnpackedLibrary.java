package dev.turnscope.webrtc.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that the supervisor made for this process to unpack libwebrtc into. */
final class UnpackedLibrary {
  private UnpackedLibrary() {}

  /** Where a loaded library can be deleted it is by now, and nobody is left to do this later. */
  static void removeFolder() {
    try {
      Files.deleteIfExists(Path.of(System.getProperty("java.io.tmpdir")));
    } catch (IOException stillHoldsTheLibrary) {
      // On Windows: the supervisor deletes it after this process.
    }
  }
}
