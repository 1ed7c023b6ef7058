package dev.turnscope.aws.credentials;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The processes that this one had started at a moment. The SDK waits for a credential_process
 * without end, and no interrupt reaches that: who gives up has to end the process.
 */
public final class ChildProcesses {
  private static final Set<Path> JAVA = homes();

  private final Set<ProcessHandle> known;

  private ChildProcesses(Set<ProcessHandle> known) {
    this.known = known;
  }

  /** Those that run now. */
  public static ChildProcesses now() {
    return new ChildProcesses(children().collect(Collectors.toSet()));
  }

  /** Ends those that were started since, with all that they started. */
  public void endLaterOnes() {
    children()
        .filter(child -> !known.contains(child))
        .filter(ChildProcesses::isForeign)
        .flatMap(child -> Stream.concat(child.descendants(), Stream.of(child)))
        .toList()
        .forEach(ProcessHandle::destroyForcibly);
  }

  private static Stream<ProcessHandle> children() {
    return ProcessHandle.current().children();
  }

  /** libwebrtc's worker is a Java of this installation; what cannot be told may be it. */
  private static boolean isForeign(ProcessHandle child) {
    Optional<Path> command = child.info().command().map(Path::of);
    return command.isPresent() && JAVA.stream().noneMatch(command.get()::startsWith);
  }

  /** As it was found, and without links: systems differ in which of them they tell. */
  private static Set<Path> homes() {
    Path home = Path.of(System.getProperty("java.home"));
    try {
      return Set.copyOf(List.of(home, home.toRealPath()));
    } catch (IOException unresolved) {
      return Set.of(home);
    }
  }
}
