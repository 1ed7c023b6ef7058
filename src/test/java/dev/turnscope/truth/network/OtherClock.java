package dev.turnscope.truth.network;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The environment of a process whose wall clock is another: Debian's libfaketime makes it so. */
final class OtherClock {
  private static final Path LIBRARIES = Path.of("/usr/lib");

  private OtherClock() {}

  static Map<String, String> ahead(Duration by) throws IOException {
    if (by.isZero()) {
      return Map.of();
    }
    Path library =
        library()
            .orElseThrow(
                () -> new IOException("libfaketime is missing: packaging/truth.sh installs it"));
    return Map.of(
        "LD_PRELOAD", library.toString(),
        "FAKETIME", "%+d".formatted(by.toSeconds()),
        "DONT_FAKE_MONOTONIC", "1");
  }

  static Optional<Path> library() {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(LIBRARIES, "*-linux-gnu*")) {
      for (Path architecture : all) {
        Path library = architecture.resolve("faketime/libfaketime.so.1");
        if (Files.exists(library)) {
          return Optional.of(library);
        }
      }
    } catch (IOException none) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
