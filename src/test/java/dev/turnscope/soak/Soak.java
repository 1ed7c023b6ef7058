package dev.turnscope.soak;

import dev.turnscope.check.CheckPlan;
import dev.turnscope.check.CheckRun;
import dev.turnscope.check.LiveEngines;
import dev.turnscope.model.Clocks;
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
 * Checks a healthy list again and again in one life of the program: {@code Soak short|long}.
 * Compares what is held after the last check with what was held early, prints the table, and exits
 * with 1 where a bound is broken. The server is coturn, on loopback.
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

  private static final int WINDOW = 100;
  private static final Duration RESTS_WITHIN = Duration.ofSeconds(3);

  private static final Duration SESSIONS_END_WITHIN = Duration.ofSeconds(15);

  private static final int URIS = 8;
  private static final int PERCENT = 15;

  private final Form form;
  private final WorkerLives workers = new WorkerLives();
  private final List<String> wrong = new ArrayList<>();

  private Soak(Form form) {
    this.form = form;
  }

  /** How much is run, and how much may be held more at its end. */
  private enum Form {
    /** The JVM still compiles and takes memory for it: a leak shows in the heap all the same. */
    SHORT(150, 50, 50),
    LONG(2000, 200, 15);

    private final int checks;
    private final int from;
    private final int residentPercent;

    Form(int checks, int from, int residentPercent) {
      this.checks = checks;
      this.from = from;
      this.residentPercent = residentPercent;
    }
  }

  public static void main(String[] arguments) throws Exception {
    if (!Footprint.canBeTold()) {
      System.err.println("The soak reads /proc: run it on Linux.");
      System.exit(2);
    }
    Form form = Form.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    System.exit(new Soak(form).run() ? 0 : 1);
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
    Account account = new Account(form.from, form.checks);
    long start = System.nanoTime();
    try (Coturn coturn = Coturn.start()) {
      LiveEngines engines = LiveEngines.start();
      try {
        engines.awaitStart();
        Held early = checkUpTo(engines, coturn, 1, form.from);
        Held late = checkUpTo(engines, coturn, form.from + 1, form.checks);
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
        form.checks,
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
      CheckRun.start(plan, engines, Clocks.ofThisComputer(Clock.systemUTC()), _ -> {})
          .report()
          .get()
          .results()
          .stream()
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
    if (form == Form.LONG) {
      account.share(
          "program: most resident memory of the last %d checks, MB".formatted(WINDOW),
          early.mostKb() / KB_A_MB,
          late.mostKb() / KB_A_MB,
          form.residentPercent);
    }
    account.share(
        "program: resident memory after a collection, MB",
        early.program().residentKb() / KB_A_MB,
        late.program().residentKb() / KB_A_MB,
        form.residentPercent);
    account.share(
        "program: live heap after a collection, MB",
        early.heapBytes() / BYTES_A_MB,
        late.heapBytes() / BYTES_A_MB,
        PERCENT);
    account.count(
        "program: threads", early.program().threads(), late.program().threads(), JDK_THREADS);
    account.count(
        "program: descriptors",
        early.program().descriptors(),
        late.program().descriptors(),
        PROGRAM_DESCRIPTORS);
    WorkerLives.Life firsts = workers.medianUpTo(form.from);
    WorkerLives.Life lasts = workers.medianOfTheLast(6);
    account.share(
        "a worker’s life: peak of resident memory, MB",
        firsts.peakKb() / KB_A_MB,
        lasts.peakKb() / KB_A_MB,
        PERCENT);
    account.count("a worker’s life: most threads", firsts.threads(), lasts.threads(), 2);
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
