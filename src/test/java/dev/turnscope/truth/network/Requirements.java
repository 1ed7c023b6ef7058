package dev.turnscope.truth.network;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What a lab needs of the machine. */
final class Requirements {
  private static final Map<String, String> PROGRAMS =
      new TreeMap<>(Map.of("ip", "iproute2", "nft", "nftables", "turnserver", "coturn"));

  private static final List<Path> PLACES =
      List.of("/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin")
          .stream()
          .map(Path::of)
          .toList();

  private Requirements() {}

  /** A sentence on what is missing, empty where nothing is. */
  static String missing() {
    if (!System.getProperty("os.name", "").equals("Linux")
        || !Objects.equals(System.getProperty("user.name"), "root")) {
      return "network namespaces need Linux and root.";
    }
    List<String> packages =
        PROGRAMS.entrySet().stream()
            .filter(
                program ->
                    PLACES.stream()
                        .noneMatch(at -> Files.isExecutable(at.resolve(program.getKey()))))
            .map(Map.Entry::getValue)
            .toList();
    if (!packages.isEmpty()) {
      return "packaging/test.sh installs what is missing: " + String.join(", ", packages) + ".";
    }
    return OtherClock.library().isEmpty()
        ? "packaging/test.sh installs what is missing: faketime."
        : "";
  }
}
