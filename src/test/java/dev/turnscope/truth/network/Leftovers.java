package dev.turnscope.truth.network;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a lab of a process that was killed has left: its namespaces name that process. */
final class Leftovers {
  private static final Pattern NAME =
      Pattern.compile("^(turnscope-truth-(\\d+)-\\S+)", Pattern.MULTILINE);

  private Leftovers() {}

  static String prefix() {
    return "turnscope-truth-" + ProcessHandle.current().pid() + "-";
  }

  static void sweep() throws IOException, InterruptedException {
    Matcher names = NAME.matcher(Shell.run("ip", "netns", "list"));
    while (names.find()) {
      if (ProcessHandle.of(Long.parseLong(names.group(2))).isEmpty()) {
        endProcesses(names.group(1));
        Namespace.remove(names.group(1));
      }
    }
  }

  /** Without its name a namespace lives on as long as they do. */
  private static void endProcesses(String namespace) throws IOException, InterruptedException {
    Shell.run("ip", "netns", "pids", namespace)
        .lines()
        .map(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
        .forEach(process -> process.ifPresent(ProcessHandle::destroyForcibly));
  }
}
