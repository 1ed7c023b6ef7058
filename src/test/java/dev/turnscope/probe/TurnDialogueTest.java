package dev.turnscope.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Cause;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Stage;
import dev.turnscope.model.Verdict;
import dev.turnscope.stun.AlternateServer;
import dev.turnscope.stun.IntegrityKey;
import dev.turnscope.stun.Lifetime;
import dev.turnscope.stun.Method;
import dev.turnscope.stun.Nonce;
import dev.turnscope.stun.PasswordAlgorithm;
import dev.turnscope.stun.PasswordAlgorithms;
import dev.turnscope.stun.Protection;
import dev.turnscope.stun.StunMessage;
import dev.turnscope.testing.Await;
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
  private static final IntegrityKey SHA256 = IntegrityKey.longTermSha256("viewer", "test", "pass");

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
                    TurnScript.isAuthenticated(request)
                        ? ScriptedServer.refusal(request, code, "no")
                        : TurnScript.challenge(request, "n1")))) {
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
                      case "n2" -> TurnScript.granted(request, Protection.by(TurnScript.MD5));
                      case "n1" ->
                          ScriptedServer.refusal(
                              request, 438, "Stale", TurnScript.REALM, new Nonce("n2"));
                      default -> TurnScript.challenge(request, "n1");
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
              if (!TurnScript.isAuthenticated(request)) {
                return List.of(
                    ScriptedServer.refusal(
                        request, 401, "Unauthorized", TurnScript.REALM, nonce, offered));
              }
              boolean right =
                  ScriptedServer.received(request).isAuthentic(SHA256)
                      && ScriptedServer.message(request).has(PasswordAlgorithm.class)
                      && ScriptedServer.message(request).has(PasswordAlgorithms.class);
              return List.of(
                  right
                      ? TurnScript.granted(request, new Protection(null, SHA256, false))
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
                    TurnScript.isAuthenticated(request)
                        ? TurnScript.granted(request, Protection.by(another))
                        : TurnScript.challenge(request, "n1")))) {
      ProbeResult result = run(server, Duration.ofMillis(400));
      assertEquals(Verdict.FAILS, result.verdict());
      assertEquals(Cause.SERVER_ERROR, result.cause());
    }
  }

  @Test
  void followsARedirection() throws Exception {
    try (ScriptedServer second = ScriptedServer.start(TurnScript::allocate);
        ScriptedServer first = ScriptedServer.start(request -> sentOn(request, second))) {
      ProbeResult result = run(first);
      assertEquals(Verdict.WORKS, result.verdict());
    }
  }

  @Test
  void followsOneRedirectionOnly() throws Exception {
    try (ScriptedServer third = ScriptedServer.start(TurnScript::allocate);
        ScriptedServer second = ScriptedServer.start(request -> sentOn(request, third));
        ScriptedServer first = ScriptedServer.start(request -> sentOn(request, second))) {
      assertEquals(Cause.REDIRECTED, run(first).cause());
      assertTrue(third.received.isEmpty());
    }
  }

  @Test
  void givesTheAllocationBack() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(TurnScript::allocate)) {
      run(server);
      awaitRelease(server);
    }
  }

  @Test
  void givesBackWhatItMayHaveGotWhenItIsInterrupted() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.start(
            request ->
                TurnScript.isAuthenticated(request)
                    ? List.of()
                    : List.of(TurnScript.challenge(request, "n1")))) {
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
                    : TurnScript.allocate(request))) {
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
                    : TurnScript.allocate(request))) {
      try (Probe probe = new Probe()) {
        probe.run(server.uri(UDP), TurnScript.CREDENTIALS, Trust.platform(), DEADLINE, stage -> {});
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

  private static List<byte[]> sentOn(byte[] request, ScriptedServer to) {
    return List.of(
        ScriptedServer.refusal(request, 300, "Try Alternate", new AlternateServer(to.address())));
  }

  private static String nonce(byte[] request) {
    return ScriptedServer.message(request).first(Nonce.class).map(Nonce::text).orElse("");
  }

  private static ProbeResult run(ScriptedServer server) throws Exception {
    return run(server, DEADLINE);
  }

  private static ProbeResult run(ScriptedServer server, Duration deadline) throws Exception {
    return new Probe()
        .run(server.uri(UDP), TurnScript.CREDENTIALS, Trust.platform(), deadline, stage -> {});
  }
}
