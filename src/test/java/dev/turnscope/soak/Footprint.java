package dev.turnscope.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a process holds, as Linux counts it in /proc.
 *
 * @param residentKb its resident memory now
 * @param peakKb the most that it ever had
 */
record Footprint(long residentKb, long peakKb, long threads, long descriptors) {
  private static final Path PROC = Path.of("/proc");

  static boolean canBeTold() {
    return Files.isDirectory(PROC.resolve("self"));
  }

  /** Fails where the process is gone. */
  static Footprint of(ProcessHandle process) throws IOException {
    Path folder = PROC.resolve(Long.toString(process.pid()));
    String status = Files.readString(folder.resolve("status"));
    return new Footprint(
        number(status, "VmRSS:"),
        number(status, "VmHWM:"),
        number(status, "Threads:"),
        entries(folder.resolve("fd")));
  }

  private static long number(String status, String name) throws IOException {
    return status
        .lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElseThrow(() -> new IOException(name + " is not told: the process ends"));
  }

  private static long entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.count();
    }
  }
}
