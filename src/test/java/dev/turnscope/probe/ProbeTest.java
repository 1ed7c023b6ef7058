package dev.turnscope.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Cause;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.ServerCertificate;
import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.StageResult.Outcome;
import dev.turnscope.model.TlsSession;
import dev.turnscope.model.TlsSession.Judgement;
import dev.turnscope.model.Verdict;
import dev.turnscope.testing.FreePorts;
import dev.turnscope.testing.TestAuthority;
import dev.turnscope.testing.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProbeTest {
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final TestAuthority AUTHORITY = new TestAuthority();
  private static final Trust TRUST = new Trust(List.of(AUTHORITY.certificate()));
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void namesAClosedUdpPortAtOnce() throws Exception {
    ProbeResult result = run("turn:127.0.0.1:%d?transport=udp", FreePorts.next());
    assertEquals(Cause.UDP_REFUSED, result.cause());
    assertEquals(Verdict.FAILS, result.verdict());
    assertEquals(List.of(Stage.DNS, Stage.CONNECT, Stage.CHALLENGE), stages(result));
  }

  @Test
  void namesAClosedUdpPortUnderDtls() throws Exception {
    ProbeResult result = run("turns:127.0.0.1:%d?transport=udp", FreePorts.next());
    assertEquals(Cause.UDP_REFUSED, result.cause());
    assertEquals(List.of(Stage.DNS, Stage.CONNECT, Stage.HANDSHAKE), stages(result));
  }

  @Test
  void namesTheAddressesOfAHost() throws Exception {
    ProbeResult result = run("turn:localhost:9?transport=tcp", DEADLINE);
    StageResult dns = result.stages().getFirst();
    assertEquals(Outcome.OK, dns.outcome());
    assertTrue(dns.detail().contains("127.0.0.1"), dns.detail());
    assertTrue(result.addresses().contains("127.0.0.1"), result.addresses().toString());
  }

  @Test
  void saysThatANameDoesNotExist() throws Exception {
    // RFC 6761 section 6.4: no name ends in .invalid.
    ProbeResult result = run("turn:turn.invalid:3478?transport=tcp", Duration.ofSeconds(20));
    assertEquals(Cause.DNS_FAILED, result.cause());
    assertEquals(Verdict.FAILS, result.verdict());
  }

  @Test
  void namesATurnServerThatConnectsAndStaysSilent() throws Exception {
    try (TestServer server = TestServer.start(TestServer::holdOpen)) {
      ProbeResult result = run("turn:127.0.0.1:%d?transport=tcp".formatted(server.port()), SHORT);
      assertEquals(Cause.TURN_SILENT, result.cause());
      assertEquals(Verdict.NO_ANSWER, result.verdict());
      assertEquals(List.of(Stage.DNS, Stage.CONNECT, Stage.CHALLENGE), stages(result));
    }
  }

  @Test
  void namesARefusedConnection() throws Exception {
    ProbeResult result = run("turn:127.0.0.1:%d?transport=tcp", FreePorts.next());
    assertEquals(Cause.TCP_REFUSED, result.cause());
    assertEquals(Verdict.FAILS, result.verdict());
    assertEquals(List.of(Stage.DNS, Stage.CONNECT), stages(result));
  }

  @Test
  void takesTheCertificateThatTheAuthorityOfTheListIssued() throws Exception {
    ProbeResult result = handshake(AUTHORITY.issue("127.0.0.1", DAY), TRUST);
    assertEquals(Judgement.TRUSTED_BY_LIST, session(result).judgement());
    StageResult handshake = result.stages().get(2);
    assertEquals(Stage.HANDSHAKE, handshake.stage());
    assertEquals(Outcome.OK, handshake.outcome());
    assertTrue(handshake.detail().contains("TLSv1.3"), handshake.detail());
    assertTrue(handshake.detail().contains("the list’s own authority"), handshake.detail());
  }

  @Test
  void namesACertificateThatNobodyTrusts() throws Exception {
    ProbeResult result = handshake(AUTHORITY.issue("127.0.0.1", DAY), Trust.platform());
    assertEquals(Cause.CERTIFICATE_UNTRUSTED, result.cause());
    assertEquals(Verdict.FAILS, result.verdict());
  }

  @Test
  void keepsTheChainOfACertificateThatNobodyTrusts() throws Exception {
    TestAuthority.Issued issued = AUTHORITY.issue("127.0.0.1", DAY);
    TlsSession session = session(handshake(issued, Trust.platform()));
    assertEquals(Judgement.UNTRUSTED, session.judgement());
    assertNull(session.trustStore());
    assertEquals("TLSv1.3", session.protocol());
    ServerCertificate own = session.chain().getFirst();
    assertEquals("CN=127.0.0.1", own.subject());
    assertEquals(List.of("127.0.0.1"), own.names());
    assertEquals(issued.certificate().getNotAfter().toInstant(), own.notAfter());
    assertEquals(issued.certificate(), read(session.pem()));
  }

  @Test
  void namesAnExpiredCertificate() throws Exception {
    ProbeResult result = handshake(AUTHORITY.issue("127.0.0.1", DAY.negated()), TRUST);
    assertEquals(Cause.CERTIFICATE_EXPIRED, result.cause());
  }

  @Test
  void namesACertificateForAnotherHost() throws Exception {
    ProbeResult result = handshake(AUTHORITY.issue("turn.example.com", DAY), TRUST);
    assertEquals(Cause.CERTIFICATE_NAME_MISMATCH, result.cause());
  }

  @Test
  void namesATlsServerThatStaysSilent() throws Exception {
    try (TestServer server = TestServer.start(TestServer::holdOpen)) {
      ProbeResult result = run("turns:127.0.0.1:%d?transport=tcp".formatted(server.port()), SHORT);
      assertEquals(Cause.TLS_SILENT, result.cause());
      assertEquals(Verdict.NO_ANSWER, result.verdict());
    }
  }

  @Test
  void keepsTheDeadlineThoughBytesGoOnComing() throws Exception {
    try (TestServer server = TestServer.start(ProbeTest::dribble)) {
      ProbeResult result = run("turns:127.0.0.1:%d?transport=tcp".formatted(server.port()), SHORT);
      assertEquals(Cause.TLS_SILENT, result.cause());
    }
  }

  @Test
  void namesAServerThatDoesNotSpeakTls() throws Exception {
    try (TestServer server =
        TestServer.start(
            socket ->
                socket.getOutputStream().write("HTTP/1.1 400 Bad\r\n\r\n".getBytes("US-ASCII")))) {
      ProbeResult result = run("turns:127.0.0.1:%d?transport=tcp", server.port());
      assertEquals(Cause.TLS_FAILED, result.cause());
      assertEquals(Verdict.FAILS, result.verdict());
    }
  }

  @Test
  void namesAResetDuringTheHandshake() throws Exception {
    try (TestServer server = TestServer.start(TestServer::reset)) {
      ProbeResult result = run("turns:127.0.0.1:%d?transport=tcp", server.port());
      assertEquals(Cause.TCP_RESET, result.cause());
    }
  }

  @Test
  void endsWhenItIsInterrupted() throws Exception {
    try (TestServer server = TestServer.start(TestServer::holdOpen)) {
      IceUri uri = uri("turns:127.0.0.1:%d?transport=tcp".formatted(server.port()));
      FutureTask<ProbeResult> probe =
          new FutureTask<>(
              () -> new Probe().run(uri, null, TRUST, Duration.ofMinutes(1), stage -> {}));
      Thread thread = Thread.ofVirtual().start(probe);
      server.awaitConnection();
      thread.interrupt();
      ExecutionException ended =
          assertThrows(ExecutionException.class, () -> probe.get(5, TimeUnit.SECONDS));
      assertTrue(ended.getCause() instanceof InterruptedException);
    }
  }

  @Test
  void tellsEachStageAsItEnds() throws Exception {
    List<StageResult> heard = new ArrayList<>();
    ProbeResult result =
        new Probe().run(uri("turn:127.0.0.1:9?transport=tcp"), null, TRUST, DEADLINE, heard::add);
    assertEquals(result.stages(), heard);
  }

  private static void dribble(Socket socket) throws IOException {
    // A TLS record's header that promises 16 KB, then a byte at a time.
    socket.getOutputStream().write(new byte[] {22, 3, 3, 64, 0});
    while (socket.getInputStream().read() >= 0) {
      socket.getOutputStream().write(2);
    }
  }

  private static TlsSession session(ProbeResult result) {
    return Objects.requireNonNull(result.tls());
  }

  private static Certificate read(String pem) throws CertificateException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
  }

  private static ProbeResult handshake(TestAuthority.Issued certificate, Trust trust)
      throws Exception {
    try (TestServer server = TestServer.start(certificate)) {
      return new Probe()
          .run(
              uri("turns:127.0.0.1:%d?transport=tcp".formatted(server.port())),
              null,
              trust,
              DEADLINE,
              stage -> {});
    }
  }

  private static ProbeResult run(String format, int port) throws Exception {
    return run(format.formatted(port), DEADLINE);
  }

  private static ProbeResult run(String uri, Duration deadline) throws Exception {
    return new Probe().run(uri(uri), null, TRUST, deadline, stage -> {});
  }

  private static List<Stage> stages(ProbeResult result) {
    return result.stages().stream().map(StageResult::stage).toList();
  }

  private static IceUri uri(String text) {
    return (IceUri) ListedUri.read(text);
  }
}
