package dev.turnscope.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Moment;
import dev.turnscope.model.Role;
import dev.turnscope.model.Source;
import dev.turnscope.testing.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class FreshCredentialsTest {
  private static final String UDP = "turn:turn.example.org:443?transport=udp";
  private static final String OTHER = "turn:other.example.org:443?transport=udp";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Credentials OLD = Lists.credentials(Lists.NOW.plusSeconds(30));
  private static final Credentials FRESH = Lists.credentials(Lists.NOW.plusSeconds(330));

  private final List<CheckEvent> events = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger fetches = new AtomicInteger();
  private volatile Duration passed = Duration.ZERO;

  /** Seconds: left as the run begins, passed since, of margin. */
  @ParameterizedTest
  @CsvSource({
    "30, 29, 0, OLD",
    "30, 30, 0, FRESH",
    "30, 3600, 0, FRESH",
    "30, 27, 2, OLD",
    "30, 28, 2, FRESH",
    "1, 0, 2, FRESH",
    "0, 0, 0, OLD",
    "-1, 60, 2, OLD",
    ", 3600, 2, OLD",
  })
  void credentialsAreFreshOnceThoseThatLivedAtTheStartHaveEnded(
      @Nullable Integer left, int since, int margin, String whose) throws Exception {
    FreshCredentials credentials = of(aws(UDP, OLD, left));
    passed = Duration.ofSeconds(since);

    CheckPlan.Item item = credentials.living(item(UDP, OLD), Duration.ofSeconds(margin));

    assertSame(whose.equals("FRESH") ? FRESH : OLD, item.credentials());
    assertEquals(whose.equals("FRESH") ? 1 : 0, fetches.get());
  }

  @Test
  void credentialsThatEndedBetweenTheListAndTheCheckAreFreshToo() throws Exception {
    IceServerList planned = list(UDP, OLD, Lists.NOW.minusSeconds(60), Lists.NOW.minusSeconds(30));

    assertSame(FRESH, of(planned).living(item(UDP, OLD), Duration.ZERO).credentials());
  }

  @Test
  void aListThatNobodyFetchedStaysAsItIs() throws Exception {
    FreshCredentials credentials = of(aws(UDP, OLD, 30));
    passed = Duration.ofMinutes(1);
    CheckPlan.Item pasted = new CheckPlan.Item(0, 0, ListedUri.read(UDP), OLD, false);

    assertSame(pasted, credentials.living(pasted, Duration.ZERO));
    assertEquals(List.of(), credentials.findings(Set.of()));
  }

  @Test
  void oneFetchIsEnoughForAllUrisAndIsToldOfFirst() throws Exception {
    FreshCredentials credentials = of(aws(UDP, OLD, 30));
    passed = Duration.ofMinutes(1);

    credentials.living(item(UDP, OLD), Duration.ZERO);
    credentials.living(item(UDP, OLD), Duration.ZERO);

    assertEquals(1, fetches.get());
    assertEquals(new CheckEvent.CredentialsEnded(0), events.getFirst());
    assertInstanceOf(CheckEvent.ListRenewed.class, events.get(1));
    assertEquals(
        List.of(
            "The credentials of the list ended during the check: "
                + UDP
                + " was checked with those of a fresh list."),
        credentials.findings(Set.of()));
    assertEquals(Lists.NOW.plusSeconds(360), credentials.servers().getFirst().expiresAt());
  }

  @Test
  void aRunThatOutlivesItsFreshListFetchesAnother() throws Exception {
    FreshCredentials credentials = of(aws(UDP, OLD, 30));
    passed = Duration.ofMinutes(1);
    CheckPlan.Item fresh = credentials.living(item(UDP, OLD), Duration.ZERO);
    passed = Duration.ofMinutes(7);

    credentials.living(fresh, Duration.ZERO);

    assertEquals(2, fetches.get());
  }

  @Test
  void aFreshListOfOtherServersChangesNothingAndIsToldOf() throws Exception {
    FreshCredentials credentials = of(aws(OTHER, OLD, 30));
    passed = Duration.ofMinutes(1);
    CheckPlan.Item item = item(OTHER, OLD);

    assertSame(item, credentials.living(item, Duration.ZERO));
    assertEquals(
        List.of(
            "The credentials of the list ended during the check, and the fresh list names other"
                + " servers: "
                + OTHER
                + " was judged with credentials that have ended. Check again."),
        credentials.findings(Set.of()));
  }

  @Test
  void aFetchThatFailsIsNotTriedAgain() throws Exception {
    FreshCredentials credentials =
        of(
            aws(UDP, OLD, 30),
            () -> {
              fetches.incrementAndGet();
              throw new ListRenewal.Impossible("AWS does not answer. Check the network.");
            });
    passed = Duration.ofMinutes(1);
    CheckPlan.Item item = item(UDP, OLD);

    assertSame(item, credentials.living(item, Duration.ZERO));
    assertSame(item, credentials.living(item, Duration.ZERO));
    assertEquals(1, fetches.get());
    assertEquals(
        List.of(
            "The credentials of the list ended during the check, and no fresh list could be had:"
                + " AWS does not answer. Check the network."),
        credentials.findings(Set.of()));
  }

  @Test
  void aFaultTellsItsClassAndNothingElse() throws Exception {
    FreshCredentials credentials =
        of(
            aws(UDP, OLD, 30),
            () -> {
              throw new IllegalStateException("password-marker");
            });
    passed = Duration.ofMinutes(1);

    credentials.living(item(UDP, OLD), Duration.ZERO);

    assertEquals(
        List.of(
            "The credentials of the list ended during the check, and no fresh list could be had:"
                + " Turnscope itself failed (IllegalStateException)."),
        credentials.findings(Set.of()));
  }

  @Test
  void aCancelEndsTheFetchAndBeginsNoOther() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    FreshCredentials credentials =
        of(
            aws(UDP, OLD, 30),
            () -> {
              asked.countDown();
              try {
                Thread.currentThread().join();
              } finally {
                interrupted.countDown();
              }
              throw new AssertionError("it cannot end by itself");
            });
    passed = Duration.ofMinutes(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> waiting = threads.submit(() -> credentials.living(item(UDP, OLD), Duration.ZERO));
      asked.await();

      credentials.cancel();
      interrupted.await();
      Await.until("nobody waits for the list any more", PATIENCE, waiting::isDone);
    }
  }

  @Test
  void whatACancelMadeImpossibleIsNotToldOf() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    FreshCredentials credentials =
        of(
            aws(UDP, OLD, 30),
            () -> {
              asked.countDown();
              try {
                Thread.currentThread().join();
              } catch (InterruptedException byCancel) {
                throw new ListRenewal.Impossible("The call was cancelled.");
              }
              throw new AssertionError("it cannot end by itself");
            });
    passed = Duration.ofMinutes(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> waiting = threads.submit(() -> credentials.living(item(UDP, OLD), Duration.ZERO));
      asked.await();

      credentials.cancel();
      Await.until("nobody waits for the list any more", PATIENCE, waiting::isDone);
    }

    assertEquals(List.of(), credentials.findings(Set.of()));
  }

  @Test
  void ofUrisThatWereCancelledNothingIsClaimed() throws Exception {
    FreshCredentials credentials = of(aws(UDP, OLD, 30));
    passed = Duration.ofMinutes(1);

    credentials.living(item(UDP, OLD), Duration.ZERO);

    assertEquals(List.of(), credentials.findings(Set.of(UDP)));
  }

  @Test
  void afterACancelNoFetchBegins() {
    FreshCredentials credentials = of(aws(UDP, OLD, 30));
    credentials.cancel();
    passed = Duration.ofMinutes(1);

    assertThrows(
        InterruptedException.class, () -> credentials.living(item(UDP, OLD), Duration.ZERO));
    assertEquals(0, fetches.get());
  }

  private FreshCredentials of(IceServerList planned) {
    return of(
        planned,
        () -> {
          fetches.incrementAndGet();
          return list(UDP, FRESH, Lists.NOW.plus(passed), Lists.NOW.plus(passed).plusSeconds(300));
        });
  }

  private FreshCredentials of(IceServerList planned, ListRenewal renewal) {
    return new FreshCredentials(
        planned,
        renewal,
        () -> new Moment(Lists.NOW.plus(passed), passed.toNanos(), null),
        events::add);
  }

  private static CheckPlan.Item item(String uri, Credentials credentials) {
    return new CheckPlan.Item(0, 0, ListedUri.read(uri), credentials, true);
  }

  private static IceServerList aws(String uri, Credentials credentials, @Nullable Integer left) {
    return list(uri, credentials, Lists.NOW, left == null ? null : Lists.NOW.plusSeconds(left));
  }

  private static IceServerList list(
      String uri, Credentials credentials, Instant fetchedAt, @Nullable Instant end) {
    IceServer server = new IceServer(List.of(ListedUri.read(uri)), credentials, null, end);
    return new IceServerList(
        new Source(Source.Kind.AWS, "camera", "eu-west-1", Role.VIEWER),
        List.of(server),
        fetchedAt,
        List.of(),
        List.of());
  }
}
