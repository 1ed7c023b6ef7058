package dev.turnscope.truth.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/** A computer of the lab: a network namespace, and the files in /etc that it sees as its own. */
public final class Namespace implements AutoCloseable {
  private static final Path FILES = Path.of("/etc/netns");

  private final String name;

  Namespace(String name) throws IOException, InterruptedException {
    this.name = name;
    Shell.run("ip", "netns", "add", name);
    ip("link set lo up");
  }

  String name() {
    return name;
  }

  /** An iproute2 command in this namespace, its words divided by blanks. */
  public void ip(String command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("ip", "-n", name));
    words.addAll(List.of(command.split(" ")));
    Shell.run(words);
  }

  /** Runs a command that ends at once. */
  String run(String... command) throws IOException, InterruptedException {
    return Shell.run(inside(List.of(command)));
  }

  /** A kernel setting, as a path below /proc/sys. */
  public void set(String setting, String value) throws IOException, InterruptedException {
    run("sh", "-c", "echo %s > /proc/sys/%s".formatted(value, setting));
  }

  /** The command that runs another one in here. */
  List<String> inside(List<String> command) {
    return Stream.concat(Stream.of("ip", "netns", "exec", name), command.stream()).toList();
  }

  /** A process in here, its streams as the builder has them by default. */
  ProcessBuilder process(List<String> command) {
    return new ProcessBuilder(inside(command));
  }

  /** A file that stands in place of the one in /etc for processes in here. */
  public void file(String underEtc, String content) throws IOException {
    Path file = FILES.resolve(name).resolve(underEtc);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  /** Calls on a thread of this namespace, and so do the platform threads that it starts. */
  public <T> T call(Callable<T> work) throws Exception {
    FutureTask<T> task =
        new FutureTask<>(
            () -> {
              NamespaceEntry.enter(name);
              return work.call();
            });
    Thread.ofPlatform().daemon().name(name).start(task);
    try {
      return task.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    }
  }

  @Override
  public void close() {
    remove(name);
  }

  static void remove(String name) {
    try {
      Shell.run("ip", "netns", "del", name);
      Path files = FILES.resolve(name);
      if (Files.isDirectory(files)) {
        try (Stream<Path> all = Files.walk(files)) {
          for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
    } catch (IOException left) {
      System.err.println("left behind: " + name + " (" + left.getMessage() + ")");
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
