package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.Verdict;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A server's addresses, all tried at once: the best one speaks for the URI. */
final class AddressRace {
  /** When one address works, the others get as long again, and at least this. */
  private static final Duration GRACE = Duration.ofMillis(100);

  /** What a walk gets beyond the deadline, to tell what it saw by then. */
  private static final Duration OVERTIME = Duration.ofSeconds(1);

  private static final Comparator<ProbeResult> BEST =
      Comparator.<ProbeResult, Boolean>comparing(result -> result.verdict() == Verdict.WORKS)
          .thenComparing(AddressRace::tellsOfTheServer)
          .thenComparing(AddressRace::furthest)
          // The silence of one outweighs the refusal of another: the server is not ruled out.
          .thenComparing(result -> result.verdict() == Verdict.NO_ANSWER);

  private final StageClock clock;
  private final List<InetSocketAddress> servers;
  private final Map<InetSocketAddress, ProbeResult> results = new ConcurrentHashMap<>();
  private final LinkedBlockingQueue<InetSocketAddress> ended = new LinkedBlockingQueue<>();

  private AddressRace(List<InetSocketAddress> servers, StageClock clock) {
    this.servers = servers;
    this.clock = clock;
  }

  /** One address's walk. */
  interface Runner {
    ProbeResult run(InetSocketAddress server) throws InterruptedException;
  }

  /** Every address has ended its walk and given back what it got when this returns. */
  static ProbeResult best(List<InetSocketAddress> servers, StageClock clock, Runner runner)
      throws InterruptedException {
    return new AddressRace(servers, clock).run(runner);
  }

  private ProbeResult run(Runner runner) throws InterruptedException {
    CountDownLatch left = new CountDownLatch(servers.size());
    List<Thread> threads = new ArrayList<>();
    for (InetSocketAddress server : servers) {
      threads.add(
          Thread.ofVirtual()
              .name("probe " + Addresses.text(server))
              .start(() -> walk(server, runner, left)));
    }
    try {
      awaitAnswers();
    } finally {
      threads.forEach(Thread::interrupt);
      awaitEnds(left);
    }
    return named(results.values().stream().max(BEST).orElseGet(ProbeResult::notTested));
  }

  private void walk(InetSocketAddress server, Runner runner, CountDownLatch left) {
    try {
      results.put(server, runner.run(server));
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException fault) {
      results.put(server, broken(server, fault));
    } finally {
      ended.add(server);
      left.countDown();
    }
  }

  /** A fault of the probe's says nothing of the server; the other addresses have their walks. */
  private ProbeResult broken(InetSocketAddress server, RuntimeException fault) {
    String detail =
        "%s was not tested: the probe broke off (%s)."
            .formatted(Addresses.text(server), fault.getClass().getSimpleName());
    Duration now = clock.elapsed();
    return new ProbeResult(
        Verdict.NOT_TESTED,
        null,
        List.of(new StageResult(Stage.CONNECT, now, now, StageResult.Outcome.FAILED, detail)));
  }

  private void awaitAnswers() throws InterruptedException {
    for (int i = 0; i < servers.size(); i++) {
      InetSocketAddress next = ended.poll(patience().toNanos(), TimeUnit.NANOSECONDS);
      if (next == null) {
        return;
      }
      if (verdict(next) == Verdict.WORKS) {
        awaitOthers(servers.size() - i - 1);
        return;
      }
    }
  }

  /** The walks end at the deadline by themselves, and tell why: this is for one that does not. */
  private Duration patience() {
    return clock.remaining().plus(OVERTIME);
  }

  private void awaitOthers(int count) throws InterruptedException {
    Duration took = clock.elapsed();
    Duration end = took.plus(took.compareTo(GRACE) > 0 ? took : GRACE);
    for (int i = 0; i < count; i++) {
      Duration patience = end.minus(clock.elapsed());
      if (ended.poll(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS) == null) {
        return;
      }
    }
  }

  /** They end at once, for they are interrupted; so nothing interrupts this wait. */
  private static void awaitEnds(CountDownLatch left) {
    boolean interrupted = false;
    while (left.getCount() > 0) {
      try {
        left.await();
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Verdict verdict(InetSocketAddress server) {
    ProbeResult result = results.get(server);
    return result == null ? Verdict.NOT_TESTED : result.verdict();
  }

  private static boolean tellsOfTheServer(ProbeResult result) {
    return result.verdict() != Verdict.NOT_TESTED && result.cause() != Cause.NETWORK_UNREACHABLE;
  }

  private static int furthest(ProbeResult result) {
    return result.stages().stream().mapToInt(stage -> stage.stage().ordinal()).max().orElse(-1);
  }

  /** The best result, its connect stage naming how each address fared. */
  private ProbeResult named(ProbeResult best) {
    String all = servers.stream().map(this::fate).collect(Collectors.joining(", "));
    return best.withStages(
        best.stages().stream()
            .map(stage -> stage.stage() == Stage.CONNECT ? with(stage, all) : stage)
            .toList());
  }

  private String fate(InetSocketAddress server) {
    ProbeResult result = results.get(server);
    String address = server.getAddress().getHostAddress();
    if (result == null) {
      return address + " no answer yet";
    }
    String cause = result.cause() == null ? "" : " (%s)".formatted(result.cause().word());
    return address
        + switch (result.verdict()) {
          case WORKS -> " answered";
          case FAILS -> " failed" + cause;
          case NO_ANSWER -> " no answer" + cause;
          case NOT_TESTED -> " not tested";
        };
  }

  private static StageResult with(StageResult stage, String all) {
    return new StageResult(
        stage.stage(),
        stage.start(),
        stage.end(),
        stage.outcome(),
        "%s All addresses: %s.".formatted(stage.detail(), all));
  }
}
