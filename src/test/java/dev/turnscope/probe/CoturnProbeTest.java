package dev.turnscope.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Redaction;
import dev.turnscope.model.Secret;
import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.TlsSession;
import dev.turnscope.model.Verdict;
import dev.turnscope.testing.Await;
import dev.turnscope.testing.Coturn;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CoturnProbeTest {
  private static final Duration DEADLINE = Duration.ofSeconds(8);
  private static final Duration SHORT = Duration.ofMillis(700);
  private static final Credentials WRONG =
      new Credentials(Coturn.CREDENTIALS.username(), new Secret("another"));

  private static Coturn coturn;

  @BeforeAll
  static void startCoturn() throws Exception {
    coturn = Coturn.start("user-quota=1");
  }

  @AfterAll
  static void stopCoturn() throws Exception {
    coturn.close();
  }

  @Test
  void allocatesOverUdp() throws Exception {
    ProbeResult result = allocates(coturn.udp());
    assertEquals(
        List.of(Stage.DNS, Stage.CONNECT, Stage.CHALLENGE, Stage.ALLOCATE), stages(result));
    assertNull(result.tls());
  }

  @Test
  void allocatesOverTcp() throws Exception {
    allocates(coturn.tcp());
  }

  @Test
  void allocatesOverTls() throws Exception {
    TlsSession session = allocates(coturn.tls()).tls();
    assertNotNull(session);
    assertTrue(session.judgement().accepted());
  }

  @Test
  void allocatesOverDtls() throws Exception {
    ProbeResult result = allocates(coturn.dtls());
    assertEquals(
        List.of(Stage.DNS, Stage.CONNECT, Stage.HANDSHAKE, Stage.CHALLENGE, Stage.ALLOCATE),
        stages(result));
    TlsSession session = result.tls();
    assertNotNull(session);
    assertEquals("DTLSv1.2", session.protocol());
    assertEquals(TlsSession.Judgement.TRUSTED_BY_LIST, session.judgement());
  }

  @Test
  void doesNotTakeACertificateOfUnknownIssuersOverDtls() throws Exception {
    ProbeResult result =
        new Probe().run(coturn.dtls(), Coturn.CREDENTIALS, Trust.platform(), DEADLINE, stage -> {});
    assertEquals(Cause.CERTIFICATE_UNTRUSTED, result.cause());
    assertNotNull(result.tls());
  }

  @Test
  void doesNotWorkWhereTheServerHasNoDtls() throws Exception {
    try (Coturn other = Coturn.start("no-dtls")) {
      ProbeResult result = run(other, other.dtls(), Coturn.CREDENTIALS, SHORT);
      assertNotEquals(Verdict.WORKS, result.verdict());
      assertEquals(Cause.UDP_REFUSED, result.cause());
    }
  }

  @Test
  void learnsTheServerReflexiveAddress() throws Exception {
    ProbeResult result = run(coturn, coturn.stun(), null, DEADLINE);
    assertEquals(Verdict.WORKS, result.verdict());
    assertEquals(List.of(Stage.DNS, Stage.CONNECT, Stage.BINDING), stages(result));
    assertTrue(String.valueOf(result.reflexiveAddress()).startsWith("127.0.0.1:"));
  }

  @Test
  void tellsAWrongPassword() throws Exception {
    ProbeResult result = run(coturn, coturn.udp(), WRONG, DEADLINE);
    assertEquals(Cause.UNAUTHORIZED, result.cause());
    assertEquals(Verdict.FAILS, result.verdict());
    assertEquals(Stage.ALLOCATE, result.stages().getLast().stage());
  }

  @Test
  void tellsThatCredentialsAreMissing() throws Exception {
    ProbeResult result = run(coturn, coturn.udp(), null, DEADLINE);
    assertEquals(Cause.CREDENTIALS_MISSING, result.cause());
  }

  @Test
  void tellsAQuotaThatIsReached() throws Exception {
    try (Coturn other = Coturn.start("user-quota=1")) {
      StageClock clock = new StageClock(DEADLINE);
      UdpLink link = UdpLink.to(server(other.udp())).value();
      TurnClient holder =
          new TurnClient(
              link,
              Coturn.CREDENTIALS,
              new Run(
                  clock,
                  Redaction.NONE,
                  new Trace(clock, Redaction.NONE, _ -> {}),
                  new Releases()));
      Answer asked = holder.challenge().value();
      holder.allocate(((Answer.Asked) asked).longTerm());
      assertEquals(
          Cause.QUOTA_REACHED, run(other, other.udp(), Coturn.CREDENTIALS, DEADLINE).cause());
      holder.leave();
      // The quota of one is free again only because the holder gave its allocation back.
      Await.until(
          "the quota is free",
          DEADLINE,
          () -> run(other, other.udp(), Coturn.CREDENTIALS, DEADLINE).verdict() == Verdict.WORKS);
    }
  }

  /** With a quota of one, none works unless the one before gave its allocation back. */
  private static ProbeResult allocates(IceUri uri) throws Exception {
    Await.until(
        "no allocation is left",
        DEADLINE,
        () -> run(coturn, uri, Coturn.CREDENTIALS, DEADLINE).cause() != Cause.QUOTA_REACHED);
    ProbeResult[] result = new ProbeResult[1];
    Await.until(
        "no allocation is left",
        DEADLINE,
        () -> {
          result[0] = run(coturn, uri, Coturn.CREDENTIALS, DEADLINE);
          return result[0].cause() != Cause.QUOTA_REACHED;
        });
    assertEquals(Verdict.WORKS, result[0].verdict(), () -> result[0].stages().toString());
    assertTrue(String.valueOf(result[0].relayedAddress()).startsWith("127.0.0.1:"));
    assertTrue(String.valueOf(result[0].reflexiveAddress()).startsWith("127.0.0.1:"));
    assertEquals("Refresh success response", result[0].messages().getLast().what());
    return result[0];
  }

  private static ProbeResult run(
      Coturn server, IceUri uri, @Nullable Credentials credentials, Duration deadline)
      throws Exception {
    Trust trust = new Trust(List.of(server.authority()));
    return new Probe().run(uri, credentials, trust, deadline, stage -> {});
  }

  private static InetSocketAddress server(IceUri uri) {
    return new InetSocketAddress(uri.host(), uri.port());
  }

  private static List<Stage> stages(ProbeResult result) {
    return result.stages().stream().map(StageResult::stage).toList();
  }
}
