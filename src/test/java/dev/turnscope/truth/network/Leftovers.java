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
        Namespace.remove(names.group(1));
      }
    }
  }
}
