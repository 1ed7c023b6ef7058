package dev.turnscope.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Cause;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Source;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.testing.Await;
import dev.turnscope.testing.Coturn;
import dev.turnscope.testing.Workers;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever befalls the worker at whatever moment, a check ends in time and tells the truth. */
@Timeout(120)
@EnabledOnOs({OS.LINUX, OS.MAC})
class FaultyWorkerTest {
  private static final Duration DEADLINE = Duration.ofSeconds(2);

  /**
   * The deadline, the two seconds in which a worker may prove that it lives, and a slow machine.
   */
  private static final Duration ENDS_WITHIN = DEADLINE.plusSeconds(4);

  /** A worker that does not get ready is given up after 30 s. */
  private static final Duration ENDS_WITHIN_A_START = ENDS_WITHIN.plusSeconds(30);

  /** What a killed worker had allocated, nobody releases. */
  private static final Duration LIFETIME = Duration.ofSeconds(4);

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Set<Cause> WORKERS_OWN =
      EnumSet.of(Cause.ENGINE_CRASHED, Cause.ENGINE_UNAVAILABLE);

  private static Coturn coturn;
  private final DatagramSocket silent = silentServer();
  private final LiveEngines engines = LiveEngines.start();

  @BeforeAll
  static void start() throws Exception {
    coturn = Coturn.start("max-allocate-lifetime=" + LIFETIME.toSeconds());
  }

  @AfterAll
  static void stop() throws Exception {
    coturn.close();
  }

  @AfterEach
  void leaveNothing() throws Exception {
    engines.close();
    silent.close();
    assertEquals(List.of(), Workers.all());
    Await.until(
        "no allocation outlived its lifetime", LIFETIME.plus(SOON), () -> coturn.sessions() == 0);
  }

  @ParameterizedTest
  @EnumSource
  void beforeItIsReady(WorkerFault fault) throws Exception {
    Await.until("a worker starts", SOON, () -> !Workers.all().isEmpty());
    try (AutoCloseable _ = fault.strike()) {
      assertTrueAndInTime(check(_ -> {}), ENDS_WITHIN_A_START);
    }
    assertWorksNow();
  }

  @ParameterizedTest
  @EnumSource
  void whileItGathers(WorkerFault fault) throws Exception {
    engines.awaitStart();
    CheckRun run = start(_ -> {});
    awaitClients(2);
    try (AutoCloseable _ = fault.strike()) {
      assertTrueAndInTime(run.report().get(), ENDS_WITHIN);
    }
    assertWorksNow();
  }

  @ParameterizedTest
  @EnumSource
  void afterACandidate(WorkerFault fault) throws Exception {
    engines.awaitStart();
    CountDownLatch gathered = new CountDownLatch(1);
    CheckRun run =
        start(
            event -> {
              if (event instanceof CheckEvent.CandidateGathered) {
                gathered.countDown();
              }
            });
    assertTrue(gathered.await(SOON.toSeconds(), TimeUnit.SECONDS));
    try (AutoCloseable _ = fault.strike()) {
      assertTrueAndInTime(run.report().get(), ENDS_WITHIN);
    }
    assertWorksNow();
  }

  @ParameterizedTest
  @EnumSource
  void betweenTwoChecks(WorkerFault fault) throws Exception {
    engines.awaitStart();
    assertWorksNow();
    try (AutoCloseable _ = fault.strike()) {
      assertTrueAndInTime(check(_ -> {}), ENDS_WITHIN);
    }
    assertWorksNow();
  }

  private void assertTrueAndInTime(CheckReport report, Duration within) {
    assertTrue(report.elapsed().compareTo(within) < 0, report.elapsed()::toString);
    for (UriResult result : report.results()) {
      boolean held =
          switch (result.uri()) {
            case String uri when uri.equals(silentUri()) ->
                result.verdict() == Verdict.NO_ANSWER && result.cause() == Cause.UDP_SILENT;
            case String _ when result.transport() == Transport.DTLS ->
                result.verdict() == Verdict.WORKS;
            default ->
                result.verdict() == Verdict.WORKS
                    || (result.verdict() == Verdict.NOT_TESTED
                        && WORKERS_OWN.contains(result.cause()));
          };
      assertTrue(held, result::toString);
    }
  }

  /** The check that follows asks a worker that is there, or one that starts. */
  private void assertWorksNow() throws Exception {
    for (UriResult result : check(_ -> {}).results()) {
      Verdict truth = result.uri().equals(silentUri()) ? Verdict.NO_ANSWER : Verdict.WORKS;
      assertEquals(truth, result.verdict(), result::toString);
    }
  }

  private CheckReport check(Consumer<CheckEvent> listener) throws Exception {
    return start(listener).report().get();
  }

  private CheckRun start(Consumer<CheckEvent> listener) {
    return CheckRun.start(plan(), engines, Clocks.ofThisComputer(Clock.systemUTC()), listener);
  }

  private CheckPlan plan() {
    IceServer server =
        new IceServer(
            List.of(
                coturn.udp(),
                coturn.tcp(),
                coturn.tls(),
                coturn.dtls(),
                ListedUri.read(silentUri())),
            Coturn.CREDENTIALS,
            null,
            null);
    return CheckPlan.of(
        new IceServerList(
            Source.servers(),
            List.of(server),
            Instant.now(),
            List.of(coturn.authority()),
            List.of()),
        DEADLINE,
        EnumSet.allOf(Transport.class));
  }

  private static DatagramSocket silentServer() {
    try {
      return new DatagramSocket(0, InetAddress.getLoopbackAddress());
    } catch (SocketException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Until both engines have sent to the silent server. */
  private void awaitClients(int number) throws Exception {
    silent.setSoTimeout((int) SOON.toMillis());
    Set<SocketAddress> clients = new HashSet<>();
    while (clients.size() < number) {
      DatagramPacket packet = new DatagramPacket(new byte[1500], 1500);
      silent.receive(packet);
      clients.add(packet.getSocketAddress());
    }
  }

  private String silentUri() {
    return "turn:127.0.0.1:%d?transport=udp".formatted(silent.getLocalPort());
  }
}
