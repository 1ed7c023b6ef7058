package dev.turnscope.bench;

import dev.turnscope.check.CheckEvent;
import dev.turnscope.check.CheckPlan;
import dev.turnscope.check.CheckRun;
import dev.turnscope.check.LiveEngines;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.Verdict;
import dev.turnscope.source.text.ServerListReader;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Checks a list again and again with warm engines: {@code CheckBench LIST.json CA.pem RUNS}.
 * Prints, a line a run, the milliseconds from the start of the check to the last verdict, those to
 * the last “works”, and how many work.
 */
final class CheckBench {
  private CheckBench() {}

  public static void main(String[] arguments) throws Exception {
    CheckPlan plan = CheckPlan.of(list(Path.of(arguments[0]), Path.of(arguments[1])));
    try (LiveEngines engines = LiveEngines.start()) {
      engines.awaitStart();
      run(plan, engines);
      for (int run = 0; run < Integer.parseInt(arguments[2]); run++) {
        System.out.println(run(plan, engines));
      }
    }
    System.exit(0);
  }

  private static String run(CheckPlan plan, LiveEngines engines) throws Exception {
    AtomicLong last = new AtomicLong();
    AtomicLong lastThatWorks = new AtomicLong();
    AtomicLong works = new AtomicLong();
    long start = System.nanoTime();
    CheckRun.start(
            plan,
            engines,
            Clocks.ofThisComputer(Clock.systemUTC()),
            event -> {
              if (event instanceof CheckEvent.UriJudged judged) {
                long now = System.nanoTime() - start;
                last.set(now);
                if (judged.result().verdict() == Verdict.WORKS) {
                  lastThatWorks.set(now);
                  works.incrementAndGet();
                }
              }
            })
        .report()
        .get();
    return "%.1f %.1f %d".formatted(millis(last), millis(lastThatWorks), works.get());
  }

  private static double millis(AtomicLong nanos) {
    return nanos.get() / (double) Duration.ofMillis(1).toNanos();
  }

  private static IceServerList list(Path json, Path authority) throws Exception {
    IceServerList list = new ServerListReader(Clock.systemUTC()).read(Files.readString(json));
    return new IceServerList(
        list.source(), list.servers(), list.fetchedAt(), List.of(read(authority)), List.of());
  }

  static X509Certificate read(Path pem) throws Exception {
    try (InputStream stream = Files.newInputStream(pem)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(stream);
    }
  }
}
