package dev.turnscope.webrtc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceError;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Secret;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import dev.turnscope.testing.Await;
import dev.turnscope.testing.Coturn;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the server sees: quotas, time-limited credentials, and allocations that are given back. */
class AllocationTest {
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration WORKER_STARTS = Duration.ofSeconds(20);
  private static WebrtcEngine engine;

  @BeforeAll
  static void start() {
    engine = WebrtcEngine.start();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Test
  void givesItsAllocationBackWhenTheVerdictIsThere() throws Exception {
    try (Coturn coturn = Coturn.start("user-quota=1")) {
      for (IceUri uri : List.of(coturn.udp(), coturn.tcp(), coturn.tls(), coturn.udp())) {
        Await.until("one allocation is free", SOON, () -> works(uri, Coturn.CREDENTIALS));
      }
    }
  }

  @Test
  void givesItsAllocationBackWhenItIsCancelledOnItsWay() throws Exception {
    try (Coturn coturn = Coturn.start("user-quota=1")) {
      assertTrue(works(coturn.udp(), Coturn.CREDENTIALS));
      for (int time = 0; time < 10; time++) {
        Gathering gathering = gather(coturn.udp(), Coturn.CREDENTIALS);
        gathering.cancel();
        Cause cause = gathering.result().get().cause();
        assertTrue(cause == Cause.CANCELLED || cause == null);
      }
      Await.until("one allocation is free", SOON, () -> works(coturn.udp(), Coturn.CREDENTIALS));
    }
  }

  @Test
  void givesItsAllocationBackWhenTheEngineEndsOnItsWay() throws Exception {
    try (Coturn coturn = Coturn.start("user-quota=1");
        SlowPath path = SlowPath.to(coturn.udp().port());
        WebrtcEngine ending = WebrtcEngine.start()) {
      String uri = "turn:127.0.0.1:%d?transport=udp".formatted(path.port());
      Gathering gathering =
          ending.gather(
              (IceUri) ListedUri.read(uri), Coturn.CREDENTIALS, DEADLINE, candidate -> {});
      Await.until("the second Allocate set out", WORKER_STARTS, () -> path.allocates() >= 2);
      ending.close();
      assertEquals(Cause.CANCELLED, await(gathering).cause());
      Await.until("one allocation is free", SOON, () -> works(coturn.udp(), Coturn.CREDENTIALS));
    }
  }

  @Test
  void relaysWithTimeLimitedCredentialsUntilTheyExpire() throws Exception {
    Secret shared = new Secret("shared by the tests");
    try (Coturn coturn = Coturn.startWithSharedSecret(shared)) {
      Instant now = Instant.now();
      assertTrue(works(coturn.udp(), credentials(now.plus(Duration.ofMinutes(5)), shared)));
      WebrtcResult expired =
          await(gather(coturn.udp(), credentials(now.minus(Duration.ofMinutes(5)), shared)));
      assertEquals(Verdict.FAILS, expired.verdict());
      assertEquals(List.of(401), expired.errors().stream().map(IceError::code).toList());
    }
  }

  private static Gathering gather(IceUri uri, Credentials credentials) {
    return engine.gather(uri, credentials, DEADLINE, candidate -> {});
  }

  private static WebrtcResult await(Gathering gathering) throws Exception {
    return gathering.result().get(20, TimeUnit.SECONDS);
  }

  private static boolean works(IceUri uri, Credentials credentials) throws Exception {
    return await(gather(uri, credentials)).verdict() == Verdict.WORKS;
  }

  /** draft-uberti-behave-turn-rest: the password is the username's HMAC. */
  private static Credentials credentials(Instant expiry, Secret shared) throws Exception {
    String username = expiry.getEpochSecond() + ":viewer";
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(shared.reveal().getBytes("UTF-8"), "HmacSHA1"));
    String password = Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes("UTF-8")));
    return new Credentials(new Secret(username), new Secret(password));
  }
}
