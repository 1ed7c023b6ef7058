package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.StageResult.Outcome;
import dev.turnscope.model.Transport;
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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A server's addresses, all tried at once: the best one speaks for the URI. */
final class AddressRace {
  /** What a walk gets beyond the deadline, to tell what it saw by then. */
  private static final Duration OVERTIME = Duration.ofSeconds(1);

  private static final Comparator<ProbeResult> BEST =
      Comparator.<ProbeResult, Boolean>comparing(result -> result.verdict() == Verdict.WORKS)
          .thenComparing(AddressRace::tellsOfTheServer)
          .thenComparing(AddressRace::furthest)
          // The silence of one outweighs the refusal of another: the server is not ruled out.
          .thenComparing(result -> result.verdict() == Verdict.NO_ANSWER);

  private final List<InetSocketAddress> servers;
  private final Transport transport;
  private final StageClock clock;
  private final RaceStages stages;
  private final Map<InetSocketAddress, ProbeResult> results = new ConcurrentHashMap<>();
  private final LinkedBlockingQueue<News> queue = new LinkedBlockingQueue<>();

  private AddressRace(
      List<InetSocketAddress> servers,
      Transport transport,
      StageClock clock,
      Consumer<StageResult> listener) {
    this.servers = servers;
    this.transport = transport;
    this.clock = clock;
    this.stages = new RaceStages(servers, transport, clock, listener);
  }

  /** One address's walk. */
  interface Runner {
    ProbeResult run(InetSocketAddress server, Consumer<StageResult> listener)
        throws InterruptedException;
  }

  /** Of one address: a stage of its walk has ended, or with null the walk itself. */
  private record News(InetSocketAddress server, @Nullable StageResult stage) {}

  /**
   * Every address has ended its walk and given back what it got when this returns.
   *
   * @param listener called on the caller's thread
   */
  static ProbeResult best(
      List<InetSocketAddress> servers,
      Transport transport,
      StageClock clock,
      Consumer<StageResult> listener,
      Runner runner)
      throws InterruptedException {
    return new AddressRace(servers, transport, clock, listener).run(runner);
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
    ProbeResult best =
        results.values().stream()
            .max(
                Comparator.<ProbeResult, Boolean>comparing(this::failedHandshake)
                    .thenComparing(result -> handshake(result) != Outcome.OK)
                    .thenComparing(BEST))
            .orElseGet(ProbeResult::notTested);
    ProbeResult named = new AddressFates(servers, results).in(best);
    stages.tellRest(named.stages());
    return named;
  }

  private void walk(InetSocketAddress server, Runner runner, CountDownLatch left) {
    try {
      results.put(server, runner.run(server, stage -> queue.add(new News(server, stage))));
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException fault) {
      results.put(server, broken(server, fault));
    } finally {
      queue.add(new News(server, null));
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
        List.of(new StageResult(Stage.CONNECT, now, now, Outcome.FAILED, detail)));
  }

  /** Until all have ended; when one has decided, the others get as long again. */
  private void awaitAnswers() throws InterruptedException {
    Duration last = clock.elapsed().plus(clock.remaining()).plus(OVERTIME);
    Duration decided = last;
    int walking = servers.size();
    while (walking > 0) {
      Duration end = stages.awaitsHandshake() ? last : decided;
      if (clock.elapsed().compareTo(end) >= 0) {
        return;
      }
      News news = next(end, stages.due());
      if (news != null && news.stage() != null) {
        stages.stageEnded(news.server(), news.stage());
      } else if (news != null) {
        walking--;
        stages.walkEnded(news.server());
        if (decided.equals(last) && decides(news.server())) {
          decided = clock.asLongAgain();
        }
      }
      stages.settle();
    }
  }

  private @Nullable News next(Duration end, @Nullable Duration due) throws InterruptedException {
    Duration until = due != null && due.compareTo(end) < 0 ? due : end;
    return queue.poll(until.minus(clock.elapsed()).toNanos(), TimeUnit.NANOSECONDS);
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

  private boolean decides(InetSocketAddress server) {
    ProbeResult result = results.get(server);
    return result != null && (result.verdict() == Verdict.WORKS || failedHandshake(result));
  }

  private boolean failedHandshake(ProbeResult result) {
    return handshake(result) == Outcome.FAILED;
  }

  /** What is not OK speaks for the URI, though others work: a client may meet that address. */
  private Outcome handshake(ProbeResult result) {
    if (transport != Transport.TLS || result.stages().isEmpty()) {
      return Outcome.OK;
    }
    StageResult last = result.stages().getLast();
    return last.stage() == Stage.HANDSHAKE ? last.outcome() : Outcome.OK;
  }

  private static boolean tellsOfTheServer(ProbeResult result) {
    return result.verdict() != Verdict.NOT_TESTED && result.cause() != Cause.NETWORK_UNREACHABLE;
  }

  private static int furthest(ProbeResult result) {
    return result.stages().stream().mapToInt(stage -> stage.stage().ordinal()).max().orElse(-1);
  }
}
