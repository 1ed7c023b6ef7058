package dev.turnscope.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Secret;
import dev.turnscope.model.Stage;
import dev.turnscope.model.Verdict;
import dev.turnscope.stun.AlternateServer;
import dev.turnscope.stun.IntegrityKey;
import dev.turnscope.stun.Lifetime;
import dev.turnscope.stun.MessageClass;
import dev.turnscope.stun.Method;
import dev.turnscope.stun.Nonce;
import dev.turnscope.stun.PasswordAlgorithm;
import dev.turnscope.stun.PasswordAlgorithms;
import dev.turnscope.stun.Protection;
import dev.turnscope.stun.Realm;
import dev.turnscope.stun.StunMessage;
import dev.turnscope.stun.Username;
import dev.turnscope.stun.XorMappedAddress;
import dev.turnscope.stun.XorRelayedAddress;
import dev.turnscope.testing.Await;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a TURN server may say to an Allocate, told by a server that says it. */
class TurnDialogueTest {
  private static final String UDP = "turn:127.0.0.1:%d?transport=udp";
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final Credentials CREDENTIALS =
      new Credentials(new Secret("viewer"), new Secret("pass"));
  private static final Realm REALM = new Realm("test");
  private static final IntegrityKey MD5 = IntegrityKey.longTerm("viewer", "test", "pass");
  private static final IntegrityKey SHA256 = IntegrityKey.longTermSha256("viewer", "test", "pass");
  private static final InetSocketAddress RELAYED =
      new InetSocketAddress(InetAddress.ofLiteral("192.0.2.7"), 49152);

  @ParameterizedTest
  @CsvSource({
    "401, UNAUTHORIZED",
    "403, FORBIDDEN",
    "437, ALLOCATION_MISMATCH",
    "438, STALE_NONCE",
    "441, UNAUTHORIZED",
    "442, UNSUPPORTED_TRANSPORT",
    "486, QUOTA_REACHED",
    "500, SERVER_ERROR",
    "508, INSUFFICIENT_CAPACITY"
  })
  void namesTheRefusalOfAnAuthenticatedRequest(int code, Cause cause) throws Exception {
    try (ScriptedServer server =
        ScriptedServer.start(
            request ->
                List.of(
                    isAuthenticated(request)
                        ? ScriptedServer.refusal(request, code, "no")
                        : challenge(request, "n1")))) {
      ProbeResult result = run(server);
      assertEquals(cause, result.cause());
      assertEquals(Verdict.FAILS, result.verdict());
      assertEquals(Stage.ALLOCATE, result.stages().getLast().stage());
    }
  }

  @Test
  void triesOnceMoreWithTheNewNonce() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.start(
            request ->
                List.of(
                    switch (nonce(request)) {
                      case "n2" -> granted(request, Protection.by(MD5));
                      case "n1" ->
                          ScriptedServer.refusal(request, 438, "Stale", REALM, new Nonce("n2"));
                      default -> challenge(request, "n1");
                    }))) {
      ProbeResult result = run(server);
      assertEquals(Verdict.WORKS, result.verdict());
      assertEquals("192.0.2.7:49152", result.relayedAddress());
    }
  }

  @Test
  void authenticatesWithSha256WhereTheServerOffersIt() throws Exception {
    PasswordAlgorithms offered =
        new PasswordAlgorithms(List.of(PasswordAlgorithm.SHA256, PasswordAlgorithm.MD5));
    Nonce nonce = new Nonce("obMatJos2gAAAn1");
    try (ScriptedServer server =
        ScriptedServer.start(
            request -> {
              if (!isAuthenticated(request)) {
                return List.of(
                    ScriptedServer.refusal(request, 401, "Unauthorized", REALM, nonce, offered));
              }
              boolean right =
                  ScriptedServer.received(request).isAuthentic(SHA256)
                      && ScriptedServer.message(request).has(PasswordAlgorithm.class)
                      && ScriptedServer.message(request).has(PasswordAlgorithms.class);
              return List.of(
                  right
                      ? granted(request, new Protection(null, SHA256, false))
                      : ScriptedServer.refusal(request, 400, "Bad"));
            })) {
      assertEquals(Verdict.WORKS, run(server).verdict());
    }
  }

  @Test
  void doesNotTakeAnAllocationWithAWrongIntegrity() throws Exception {
    IntegrityKey another = IntegrityKey.longTerm("viewer", "test", "other");
    try (ScriptedServer server =
        ScriptedServer.start(
            request ->
                List.of(
                    isAuthenticated(request)
                        ? granted(request, Protection.by(another))
                        : challenge(request, "n1")))) {
      ProbeResult result = run(server, Duration.ofMillis(400));
      assertEquals(Verdict.FAILS, result.verdict());
      assertEquals(Cause.SERVER_ERROR, result.cause());
    }
  }

  @Test
  void followsARedirection() throws Exception {
    try (ScriptedServer second = ScriptedServer.start(TurnDialogueTest::allocate);
        ScriptedServer first = ScriptedServer.start(request -> sentOn(request, second))) {
      ProbeResult result = run(first);
      assertEquals(Verdict.WORKS, result.verdict());
    }
  }

  @Test
  void followsOneRedirectionOnly() throws Exception {
    try (ScriptedServer third = ScriptedServer.start(TurnDialogueTest::allocate);
        ScriptedServer second = ScriptedServer.start(request -> sentOn(request, third));
        ScriptedServer first = ScriptedServer.start(request -> sentOn(request, second))) {
      assertEquals(Cause.REDIRECTED, run(first).cause());
      assertTrue(third.received.isEmpty());
    }
  }

  @Test
  void givesTheAllocationBack() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(TurnDialogueTest::allocate)) {
      run(server);
      awaitRelease(server);
    }
  }

  @Test
  void givesBackWhatItMayHaveGotWhenItIsInterrupted() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.start(
            request -> isAuthenticated(request) ? List.of() : List.of(challenge(request, "n1")))) {
      FutureTask<ProbeResult> probe = new FutureTask<>(() -> run(server, Duration.ofMinutes(1)));
      Thread thread = Thread.ofVirtual().start(probe);
      Await.until("the allocation is asked for", DEADLINE, () -> server.received.size() > 1);
      thread.interrupt();
      assertThrows(ExecutionException.class, () -> probe.get(2, TimeUnit.SECONDS));
      awaitRelease(server);
    }
  }

  @Test
  void repeatsTheReleaseUntilItIsAnswered() throws Exception {
    AtomicInteger releases = new AtomicInteger();
    try (ScriptedServer server =
        ScriptedServer.start(
            request ->
                ScriptedServer.message(request).method() == Method.REFRESH
                        && releases.incrementAndGet() == 1
                    ? List.of()
                    : allocate(request))) {
      run(server);
      Await.until("the release is sent again", DEADLINE, () -> releases.get() == 2);
    }
  }

  @Test
  void waitsForTheReleaseWhenTheProbeIsClosed() throws Exception {
    AtomicInteger releases = new AtomicInteger();
    try (ScriptedServer server =
        ScriptedServer.start(
            request ->
                ScriptedServer.message(request).method() == Method.REFRESH
                        && releases.incrementAndGet() == 1
                    ? List.of()
                    : allocate(request))) {
      try (Probe probe = new Probe()) {
        probe.run(server.uri(UDP), CREDENTIALS, Trust.platform(), DEADLINE, stage -> {});
      }
      assertEquals(2, releases.get());
    }
  }

  private static void awaitRelease(ScriptedServer server) throws Exception {
    Await.until(
        "the allocation is given back",
        DEADLINE,
        () -> {
          StunMessage last = ScriptedServer.message(server.received.getLast());
          return last.method() == Method.REFRESH
              && last.first(Lifetime.class).orElseThrow().duration().isZero();
        });
    assertFalse(server.received.isEmpty());
  }

  private static List<byte[]> allocate(byte[] request) {
    return List.of(
        isAuthenticated(request) ? granted(request, Protection.by(MD5)) : challenge(request, "n1"));
  }

  private static List<byte[]> sentOn(byte[] request, ScriptedServer to) {
    return List.of(
        ScriptedServer.refusal(request, 300, "Try Alternate", new AlternateServer(to.address())));
  }

  private static byte[] challenge(byte[] request, String nonce) {
    return ScriptedServer.refusal(request, 401, "Unauthorized", REALM, new Nonce(nonce));
  }

  private static byte[] granted(byte[] request, Protection protection) {
    return ScriptedServer.answer(
        request,
        MessageClass.SUCCESS_RESPONSE,
        protection,
        new XorRelayedAddress(RELAYED),
        new XorMappedAddress(RELAYED),
        new Lifetime(Duration.ofMinutes(10)));
  }

  private static boolean isAuthenticated(byte[] request) {
    return ScriptedServer.message(request).has(Username.class);
  }

  private static String nonce(byte[] request) {
    return ScriptedServer.message(request).first(Nonce.class).map(Nonce::text).orElse("");
  }

  private static ProbeResult run(ScriptedServer server) throws Exception {
    return run(server, DEADLINE);
  }

  private static ProbeResult run(ScriptedServer server, Duration deadline) throws Exception {
    return new Probe().run(server.uri(UDP), CREDENTIALS, Trust.platform(), deadline, stage -> {});
  }
}
