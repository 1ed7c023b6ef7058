package dev.turnscope.webrtc;

import dev.turnscope.webrtc.worker.WorkerMain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How the worker process is started. */
final class WorkerCommand {
  private static final List<String> OPTIONS =
      List.of(
          // A small, quickly started Java: the work is libwebrtc's.
          "-Xmx64m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          // Standard output is the protocol's, and a crash must not write memory to disk.
          "-XX:+DisplayVMOutputToStderr",
          "-Xlog:disable",
          "-XX:+SuppressFatalErrorMessage",
          "-XX:-CreateCoredumpOnCrash");

  /**
   * What the worker needs of the environment: how files are named, and where libraries are. It has
   * no business with the rest, which may hold keys and tokens. Windows opens no socket without
   * SystemRoot.
   */
  private static final Set<String> ENVIRONMENT =
      Set.of("LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "PATH", "SYSTEMROOT", "WINDIR");

  private WorkerCommand() {}

  static ProcessBuilder in(WorkerFolder folder) {
    Path home = Path.of(System.getProperty("java.home"));
    ProcessBuilder builder = new ProcessBuilder(home.resolve("bin").resolve("java").toString());
    builder.command().addAll(OPTIONS);
    Path cache = cache(home);
    if (Files.isReadable(cache)) {
      builder.command().add("-XX:AOTCache=" + cache);
    }
    builder.command().add("-Djava.io.tmpdir=" + folder.path());
    builder.command().add(WorkerMain.class.getName());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> !ENVIRONMENT.contains(name.toUpperCase(Locale.ROOT)));
    // Too long for a command line on some systems.
    environment.put("CLASSPATH", System.getProperty("java.class.path"));
    return builder;
  }

  /** The worker's classes as they are when it has started, where the package ships them. */
  private static Path cache(Path home) {
    return home.resolve("lib").resolve("turnscope-worker.aot");
  }
}
