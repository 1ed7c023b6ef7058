package dev.turnscope.webrtc;

import dev.turnscope.webrtc.worker.WorkerMain;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How the worker process is started. */
final class WorkerCommand {
  private static final List<String> OPTIONS =
      List.of(
          // A small, quickly started Java: the work is libwebrtc's.
          "-Xmx64m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto",
          "-XX:-UsePerfData",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          // Standard output is the protocol's, and a crash must not write memory to disk.
          "-XX:+DisplayVMOutputToStderr",
          "-XX:+SuppressFatalErrorMessage",
          "-XX:-CreateCoredumpOnCrash");

  private WorkerCommand() {}

  static ProcessBuilder in(WorkerFolder folder) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder = new ProcessBuilder(java);
    builder.command().addAll(OPTIONS);
    builder.command().add("-Djava.io.tmpdir=" + folder.path());
    builder.command().add(WorkerMain.class.getName());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(WorkerCommand::isNotForTheWorker);
    // Too long for a command line on some systems.
    environment.put("CLASSPATH", System.getProperty("java.class.path"));
    return builder;
  }

  private static boolean isNotForTheWorker(String variable) {
    return variable.startsWith("AWS_")
        || variable.equals("JDK_JAVA_OPTIONS")
        || variable.equals("JAVA_TOOL_OPTIONS")
        || variable.equals("_JAVA_OPTIONS");
  }
}
