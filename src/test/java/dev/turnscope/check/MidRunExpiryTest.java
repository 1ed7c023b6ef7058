package dev.turnscope.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Cause;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Role;
import dev.turnscope.model.Secret;
import dev.turnscope.model.Source;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.probe.ProbeListener;
import dev.turnscope.testing.Coturn;
import dev.turnscope.truth.network.Account;
import dev.turnscope.webrtc.Gathering;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The real engines at a real server that refuses usernames whose end has passed. */
@Timeout(60)
class MidRunExpiryTest {
  private static final Secret SECRET = new Secret("shared-by-server-and-service");
  private static final Duration TTL = Duration.ofSeconds(5);

  /** Shorter than what is taken for a computer that stood still. */
  private static final Duration LEAP = TTL.plusSeconds(1);

  private static final Instant START = Instant.now();

  private static Coturn coturn;
  private static LiveEngines engines;

  private final AtomicLong nanoTime = new AtomicLong();
  private final Clocks clocks = new Clocks(() -> START, nanoTime::get);
  private final Queue<CheckEvent> events = new ConcurrentLinkedQueue<>();
  private final AtomicInteger fetches = new AtomicInteger();

  @BeforeAll
  static void start() throws Exception {
    coturn = Coturn.startWithSharedSecret(SECRET);
    engines = LiveEngines.start();
    engines.awaitStart();
  }

  @AfterAll
  static void stop() throws Exception {
    engines.close();
    coturn.close();
  }

  @Test
  void urisWhoseCredentialsEndDuringTheCheckWorkWithThoseOfAFreshList() throws Exception {
    CheckReport report = check(endedInTheMiddle(), TTL, this::freshList);

    assertEquals(Set.of(Verdict.WORKS), verdicts(report), report::toString);
    assertEquals(1, fetches.get(), "one list is enough for all URIs");
    assertEquals(
        List.of(
            "The credentials of the list ended during the check: 4 URIs were checked with"
                + " those of a fresh list."),
        findingsOfTime(report));
    assertEquals(START.plusSeconds(300), report.servers().getFirst().expiresAt());
  }

  @Test
  void withoutAFreshListTheyAreCalledExpiredAndItIsSaidWhy() throws Exception {
    CheckReport report =
        check(
            endedInTheMiddle(),
            TTL,
            () -> {
              throw new ListRenewal.Impossible("AWS said no. Ask AWS.");
            });

    assertEquals(Set.of(Cause.CREDENTIALS_EXPIRED), causes(report), report::toString);
    assertTrue(
        report
            .conclusion()
            .findings()
            .contains(
                "The credentials of the list ended during the check, and no fresh list could be"
                    + " had: AWS said no. Ask AWS."),
        report::toString);
  }

  @Test
  void credentialsThatHadEndedBeforeTheCheckAreNotFetchedAnew() throws Exception {
    CheckReport report = check(endedInTheMiddle(), Duration.ofSeconds(-1), this::freshList);

    assertEquals(Set.of(Cause.CREDENTIALS_EXPIRED), causes(report), report::toString);
    assertEquals(0, fetches.get());
  }

  @Test
  void credentialsThatAreRefusedWhileTheyLiveAreNotFetchedAnew() throws Exception {
    CheckReport report = check(engines, TTL, this::freshList);

    assertEquals(Set.of(Cause.CREDENTIALS_EXPIRED), causes(report), report::toString);
    assertEquals(0, fetches.get());
  }

  @Test
  void aCancelWhileTheListIsFetchedClaimsNothing() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CheckRun run =
        start(
            endedInTheMiddle(),
            TTL,
            () -> {
              asked.countDown();
              Thread.currentThread().join();
              throw new AssertionError("it cannot end by itself");
            });

    asked.await();
    run.cancel();
    CheckReport report = run.report().get();

    assertEquals(Set.of(Cause.CANCELLED), causes(report));
    assertEquals(List.of(), findingsOfTime(report));
    assertEveryVerdictWasToldOnce();
  }

  private CheckReport check(Engines by, Duration left, ListRenewal renewal) throws Exception {
    CheckReport report = start(by, left, renewal).report().get();
    assertEveryVerdictWasToldOnce();
    return report;
  }

  private CheckRun start(Engines by, Duration left, ListRenewal renewal) {
    IceServerList list = list(Duration.ofMinutes(-1), START.plus(left));
    return CheckRun.start(CheckPlan.of(list), by, clocks, renewal, events::add);
  }

  private void assertEveryVerdictWasToldOnce() {
    assertEquals(
        List.of(0, 1, 2, 3),
        events.stream()
            .filter(CheckEvent.UriJudged.class::isInstance)
            .map(event -> ((CheckEvent.UriJudged) event).index())
            .sorted()
            .toList());
  }

  private IceServerList freshList() {
    fetches.incrementAndGet();
    return list(Duration.ofMinutes(5), START.plusSeconds(300));
  }

  /**
   * @param byServer when the server takes the credentials to end
   * @param byList when the list says so
   */
  private static IceServerList list(Duration byServer, Instant byList) {
    Account account = Account.by(SECRET.reveal(), Account.endingIn(byServer));
    Credentials credentials =
        new Credentials(new Secret(account.username()), new Secret(account.password()));
    List<ListedUri> uris = List.of(coturn.udp(), coturn.tcp(), coturn.tls(), coturn.dtls());
    return new IceServerList(
        new Source(Source.Kind.AWS, "camera", "eu-west-1", Role.VIEWER),
        List.of(new IceServer(uris, credentials, TTL, byList)),
        START,
        List.of(coturn.authority()),
        List.of());
  }

  private static List<String> findingsOfTime(CheckReport report) {
    return report.conclusion().findings().stream()
        .filter(finding -> finding.contains("during the check"))
        .toList();
  }

  private static Set<Verdict> verdicts(CheckReport report) {
    return report.results().stream().map(UriResult::verdict).collect(Collectors.toSet());
  }

  private static Set<Cause> causes(CheckReport report) {
    return report.results().stream().map(UriResult::cause).collect(Collectors.toSet());
  }

  /** Time leaps past the end of the credentials as soon as a server is asked. */
  private Engines endedInTheMiddle() {
    return new Engines() {
      @Override
      public Gathering gather(
          IceUri uri,
          @Nullable Credentials credentials,
          Duration deadline,
          Consumer<IceCandidate> listener) {
        return engines.gather(uri, credentials, deadline, listener);
      }

      @Override
      public ProbeResult probe(
          IceUri uri,
          @Nullable Credentials credentials,
          List<X509Certificate> authorities,
          Duration deadline,
          ProbeListener listener)
          throws InterruptedException {
        nanoTime.set(LEAP.toNanos());
        return engines.probe(uri, credentials, authorities, deadline, listener);
      }
    };
  }
}
