import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Times the installed program against a bare window, turn by turn, and prints a table: {@code
 * StartBench RUNS HOME TURNSCOPE -- BARE COMMAND}. On an empty black display without anybody else.
 */
final class StartBench {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
  private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(2);
  private static final long USE_EVERY = TimeUnit.MILLISECONDS.toNanos(200);
  private static final long IDLE = TimeUnit.SECONDS.toNanos(5);
  private static final int X = 600;
  private static final int Y = 330;

  private final Robot robot = new Robot();
  private final Path home;
  private final List<Double> window = new ArrayList<>();
  private final List<Double> bare = new ArrayList<>();
  private final List<Double> terminal = new ArrayList<>();
  private final List<Double> windowMemory = new ArrayList<>();
  private final List<Double> workerMemory = new ArrayList<>();
  private final List<Double> bareMemory = new ArrayList<>();

  private StartBench(Path home) throws Exception {
    this.home = home;
  }

  public static void main(String[] arguments) throws Exception {
    int runs = Integer.parseInt(arguments[0]);
    List<String> turnscope = List.of(arguments[2]);
    List<String> bare = List.of(arguments).subList(4, arguments.length);
    StartBench bench = new StartBench(Path.of(arguments[1]));
    // Once for nothing: what the disk holds is in memory then, for all of them.
    bench.painted(turnscope);
    bench.painted(bare);
    for (int run = 0; run < runs; run++) {
      bench.window.add(bench.painted(turnscope));
      bench.bare.add(bench.painted(bare));
      bench.terminal.add(bench.ended(List.of(arguments[2], "check", "--lab", "healthy")));
    }
    for (int run = 0; run < 3; run++) {
      bench.windowMemory.add(bench.idle(turnscope, false));
      bench.workerMemory.add(bench.idle(turnscope, true));
      bench.bareMemory.add(bench.idle(bare, false));
    }
    bench.print();
    System.exit(0);
  }

  private void print() {
    System.out.println("| | Turnscope | a bare window, from jars | ratio | to reach |");
    System.out.println("|---|---|---|---|---|");
    line("from exec to the first painted window, ms", window, bare, "1.0");
    line("from exec to the end of `check --lab healthy`, ms", terminal, bare, "2.5");
    line("idle memory of window and worker, MB", workerMemory, bareMemory, "2");
    line("idle memory before the first key: no worker yet, MB", windowMemory, bareMemory, "");
  }

  private static void line(String what, List<Double> one, List<Double> other, String reach) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %,.0f | %,.0f | %.2f | %s |%n",
        what,
        median(one),
        median(other),
        median(one) / median(other),
        reach);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** From its start until something else than black is seen, in milliseconds. */
  private double painted(List<String> command) throws Exception {
    long start = System.nanoTime();
    Process process = start(command);
    try {
      awaitPaint(start);
      return (System.nanoTime() - start) / 1e6;
    } finally {
      end(process);
    }
  }

  private double ended(List<String> command) throws Exception {
    long start = System.nanoTime();
    Process process = start(command);
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      end(process);
      throw new IllegalStateException(command + " did not end well");
    }
    return (System.nanoTime() - start) / 1e6;
  }

  /**
   * What it and its children take when nothing happens, shared pages in parts, in MB.
   *
   * @param used whether a key is pressed first, with which the worker starts
   */
  private double idle(List<String> command, boolean used) throws Exception {
    long start = System.nanoTime();
    Process process = start(command);
    try {
      awaitPaint(start);
      if (used) {
        useUntilItWorks(process, start);
      }
      LockSupport.parkNanos(IDLE);
      List<ProcessHandle> all =
          Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
      double kilobytes = 0;
      for (ProcessHandle one : all) {
        kilobytes += proportional(one.pid());
      }
      return kilobytes / 1024;
    } finally {
      end(process);
    }
  }

  /** A key that comes before the window takes keys is lost. */
  private void useUntilItWorks(Process window, long start) {
    while (window.descendants().findAny().isEmpty()) {
      if (System.nanoTime() - start > PATIENCE) {
        throw new IllegalStateException("no worker was started");
      }
      robot.keyPress(KeyEvent.VK_SHIFT);
      robot.keyRelease(KeyEvent.VK_SHIFT);
      LockSupport.parkNanos(USE_EVERY);
    }
  }

  private static double proportional(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "smaps_rollup")).stream()
        .filter(line -> line.startsWith("Pss:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
        .sum();
  }

  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("XDG_CONFIG_HOME", home.toString());
    builder.environment().put("AWS_CONFIG_FILE", home.resolve("none").toString());
    builder.environment().put("AWS_SHARED_CREDENTIALS_FILE", home.resolve("none").toString());
    return builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void awaitPaint(long start) {
    while (!seen()) {
      if (System.nanoTime() - start > PATIENCE) {
        throw new IllegalStateException("nothing was painted");
      }
      LockSupport.parkNanos(LOOK_EVERY);
    }
  }

  private boolean seen() {
    return (robot.getPixelColor(X, Y).getRGB() & 0xffffff) != 0;
  }

  private void end(Process process) throws Exception {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly().waitFor();
    children.forEach(ProcessHandle::destroyForcibly);
    long asked = System.nanoTime();
    while (seen() && System.nanoTime() - asked < PATIENCE) {
      LockSupport.parkNanos(LOOK_EVERY);
    }
  }
}
