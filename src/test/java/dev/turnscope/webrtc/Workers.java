package dev.turnscope.webrtc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.webrtc.worker.WorkerMain;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The worker processes of the engines in this process. */
final class Workers {
  private Workers() {}

  static ProcessHandle only() {
    List<ProcessHandle> workers = all();
    assertEquals(1, workers.size());
    return workers.getFirst();
  }

  static List<ProcessHandle> all() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.isAlive() && isWorker(child))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  static void signal(String name, ProcessHandle process) throws Exception {
    int exit =
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    assertEquals(0, exit);
  }

  private static boolean isWorker(ProcessHandle process) {
    return process.info().arguments().stream()
        .anyMatch(arguments -> List.of(arguments).contains(WorkerMain.class.getName()));
  }
}
