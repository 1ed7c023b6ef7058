package dev.turnscope.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.webrtc.worker.WorkerMain;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The worker processes of the engines in this process. */
public final class Workers {
  private Workers() {}

  public static ProcessHandle only() {
    List<ProcessHandle> workers = all();
    assertEquals(1, workers.size());
    return workers.getFirst();
  }

  public static List<ProcessHandle> all() {
    return of(ProcessHandle.current());
  }

  /** Those of another process. */
  public static List<ProcessHandle> of(ProcessHandle program) {
    return program
        .children()
        .filter(child -> child.isAlive() && isWorker(child))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  public static void signal(String name, ProcessHandle process) throws Exception {
    int exit =
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    assertEquals(0, exit);
  }

  private static boolean isWorker(ProcessHandle process) {
    return process.info().arguments().stream()
        .anyMatch(arguments -> List.of(arguments).contains(WorkerMain.class.getName()));
  }
}
