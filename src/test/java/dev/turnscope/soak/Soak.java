package dev.turnscope.soak;

import dev.turnscope.check.CheckPlan;
import dev.turnscope.check.CheckRun;
import dev.turnscope.check.LiveEngines;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Source;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.testing.Coturn;
import dev.turnscope.testing.Workers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Checks a healthy list again and again in one life of the program: {@code Soak CHECKS FROM
 * PERCENT}. Compares what is held after the last check with what was held after check FROM, prints
 * the table, and exits with 1 where a bound is broken. The server is coturn, on loopback.
 */
final class Soak {
  private static final double KB_A_MB = 1024;
  private static final double BYTES_A_MB = 1024 * 1024;

  /** The JDK starts a carrier or a timer thread when it likes to. */
  private static final int JDK_THREADS = 4;

  /** A JAR or two that are opened at first need. */
  private static final int WORKER_DESCRIPTORS = 6;

  /** Of a worker that takes over: its streams; and a JAR or two. */
  private static final int PROGRAM_DESCRIPTORS = 6;

  /** By then the JVM has taken the heap that it likes to run with. */
  private static final int HEAP_IS_GROWN = 200;

  private static final int WINDOW = 100;
  private static final Duration RESTS_WITHIN = Duration.ofSeconds(3);

  private static final Duration SESSIONS_END_WITHIN = Duration.ofSeconds(15);

  private static final int URIS = 8;

  private final int checks;
  private final int from;
  private final int percent;
  private final WorkerLives workers = new WorkerLives();
  private final List<String> wrong = new ArrayList<>();

  private Soak(int checks, int from, int percent) {
    this.checks = checks;
    this.from = from;
    this.percent = percent;
  }

  public static void main(String[] arguments) throws Exception {
    if (!Footprint.canBeTold()) {
      System.err.println("The soak reads /proc: run it on Linux.");
      System.exit(2);
    }
    Soak soak =
        new Soak(
            Integer.parseInt(arguments[0]),
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]));
    System.exit(soak.run() ? 0 : 1);
  }

  /**
   * What is held at a moment.
   *
   * @param mostKb the most resident memory of the program over the checks before
   * @param program after a collection, when the JVM has given back what it does not need
   * @param workerDescriptors of the worker that serves, when it has closed its connections
   */
  private record Held(long mostKb, Footprint program, long heapBytes, long workerDescriptors) {}

  private boolean run() throws Exception {
    Account account = new Account(from, checks);
    long start = System.nanoTime();
    try (Coturn coturn = Coturn.start()) {
      LiveEngines engines = LiveEngines.start();
      try {
        engines.awaitStart();
        Held early = checkUpTo(engines, coturn, 1, from);
        Held late = checkUpTo(engines, coturn, from + 1, checks);
        tell(account, early, late);
      } finally {
        engines.close();
      }
      account.end("worker processes after the end", Workers.all().size(), 0);
      account.end("unpacked libraries after the end", unpackedLibraries(), 0);
      account.end("sessions that coturn counts after the end", sessionsAtTheEnd(coturn), 0);
    }
    account.end("verdicts that are not “works”", wrong.size(), 0);
    wrong.stream().limit(5).forEach(System.err::println);
    System.out.println(account);
    System.out.printf(
        Locale.ROOT,
        "%n%,d checks of %d URIs in %d s; %d workers, %d at once at most.%n",
        checks,
        URIS,
        Duration.ofNanos(System.nanoTime() - start).toSeconds(),
        workers.count(),
        workers.mostAtOnce());
    return !account.broken();
  }

  private Held checkUpTo(LiveEngines engines, Coturn coturn, int first, int last) throws Exception {
    long mostKb = 0;
    for (int check = first; check <= last; check++) {
      CheckPlan plan = CheckPlan.of(healthyList(coturn));
      CheckRun.start(plan, engines, Clock.systemUTC(), _ -> {}).report().get().results().stream()
          .filter(result -> result.verdict() != Verdict.WORKS)
          .map(Soak::told)
          .forEach(wrong::add);
      workers.look(check);
      if (check > last - WINDOW) {
        mostKb = Math.max(mostKb, Footprint.of(ProcessHandle.current()).residentKb());
      }
      if (check % 100 == 0) {
        System.err.println("check " + check);
      }
    }
    long workerDescriptors = WorkerLives.descriptorsAtRest(RESTS_WITHIN);
    long heap = heapAfterCollection();
    return new Held(mostKb, Footprint.of(ProcessHandle.current()), heap, workerDescriptors);
  }

  private void tell(Account account, Held early, Held late) {
    if (from >= HEAP_IS_GROWN) {
      account.share(
          "program: most resident memory of the last %d checks, MB".formatted(WINDOW),
          early.mostKb() / KB_A_MB,
          late.mostKb() / KB_A_MB,
          percent);
    }
    account.share(
        "program: resident memory after a collection, MB",
        early.program().residentKb() / KB_A_MB,
        late.program().residentKb() / KB_A_MB,
        percent);
    account.share(
        "program: live heap after a collection, MB",
        early.heapBytes() / BYTES_A_MB,
        late.heapBytes() / BYTES_A_MB,
        percent);
    account.count(
        "program: threads", early.program().threads(), late.program().threads(), JDK_THREADS);
    account.count(
        "program: descriptors",
        early.program().descriptors(),
        late.program().descriptors(),
        PROGRAM_DESCRIPTORS);
    WorkerLives.Life firsts = workers.medianUpTo(from);
    WorkerLives.Life lasts = workers.medianOfTheLast(6);
    account.share(
        "a worker's life: peak of resident memory, MB",
        firsts.peakKb() / KB_A_MB,
        lasts.peakKb() / KB_A_MB,
        percent);
    account.count("a worker's life: most threads", firsts.threads(), lasts.threads(), 2);
    account.count(
        "a worker at rest: descriptors",
        early.workerDescriptors(),
        late.workerDescriptors(),
        WORKER_DESCRIPTORS);
  }

  /** As KVS lists servers: STUN, then two with three URIs each, and one over TCP. */
  private static IceServerList healthyList(Coturn coturn) {
    List<ListedUri> uris = List.of(coturn.udp(), coturn.dtls(), coturn.tls());
    return new IceServerList(
        Source.servers(),
        List.of(
            new IceServer(List.of(coturn.stun()), null, null, null),
            new IceServer(uris, Coturn.CREDENTIALS, null, null),
            new IceServer(uris, Coturn.CREDENTIALS, null, null),
            new IceServer(List.of(coturn.tcp()), Coturn.CREDENTIALS, null, null)),
        Instant.now(),
        List.of(coturn.authority()),
        List.of());
  }

  private static String told(UriResult result) {
    return "%s %s %s: %s"
        .formatted(result.uri(), result.verdict(), result.cause(), result.explanation());
  }

  private static long heapAfterCollection() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long sessionsAtTheEnd(Coturn coturn) throws Exception {
    long end = System.nanoTime() + SESSIONS_END_WITHIN.toNanos();
    int sessions = coturn.sessions();
    while (sessions > 0 && System.nanoTime() < end) {
      Thread.sleep(Duration.ofMillis(200));
      sessions = coturn.sessions();
    }
    return sessions;
  }

  private static long unpackedLibraries() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> files = Files.list(temporary)) {
      return files
          .filter(path -> path.getFileName().toString().startsWith("turnscope-webrtc"))
          .count();
    }
  }
}
