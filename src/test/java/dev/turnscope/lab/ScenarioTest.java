package dev.turnscope.lab;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.lab.turn.DtlsWire;
import dev.turnscope.lab.turn.LabClient;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Transport;
import dev.turnscope.model.Verdict;
import dev.turnscope.stun.Method;
import dev.turnscope.stun.StunEncoder;
import dev.turnscope.stun.StunMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a client meets on the network of each scenario. */
class ScenarioTest {
  private static final int SUCCESS = 0;
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final Duration HANDSHAKE = Duration.ofSeconds(5);
  private static Lab lab;

  @BeforeAll
  static void start() {
    lab = Lab.start();
  }

  @AfterAll
  static void close() {
    lab.close();
  }

  @Test
  void healthyAllocatesOnBothServersOverEveryTransport() throws Exception {
    for (IceServer server : lab.iceServers(Scenario.HEALTHY)) {
      assertEquals(SUCCESS, allocate(server, Transport.UDP));
      assertEquals(SUCCESS, allocate(server, Transport.TCP));
    }
    assertEquals(SUCCESS, LabClient.bind(stun(Scenario.HEALTHY)));
  }

  @Test
  void faultsOfAwsLeaveTheNetworkHealthy() throws Exception {
    for (Scenario scenario :
        List.of(
            Scenario.SHORT_TTL,
            Scenario.AWS_DENIED,
            Scenario.AWS_THROTTLED,
            Scenario.CHANNEL_NOT_FOUND)) {
      assertEquals(SUCCESS, allocate(first(scenario), Transport.UDP));
    }
  }

  @Test
  void udpBlockedAnswersOverTcpAlone() throws Exception {
    assertSilent(first(Scenario.UDP_BLOCKED), Transport.UDP);
    assertThrows(SocketTimeoutException.class, () -> LabClient.bind(stun(Scenario.UDP_BLOCKED)));
    assertEquals(SUCCESS, allocate(first(Scenario.UDP_BLOCKED), Transport.TCP));
  }

  @Test
  void deadServerServesOneAndIsSilentOnTheOther() throws Exception {
    List<IceServer> servers = lab.iceServers(Scenario.DEAD_SERVER);

    assertEquals(SUCCESS, allocate(servers.getFirst(), Transport.UDP));
    assertSilent(servers.getLast(), Transport.UDP);
    assertSilent(servers.getLast(), Transport.TCP);
  }

  @Test
  void wrongAndExpiredCredentialsGet401() throws Exception {
    assertEquals(401, allocate(first(Scenario.WRONG_CREDENTIALS), Transport.UDP));
    assertEquals(401, allocate(first(Scenario.EXPIRED_CREDENTIALS), Transport.TCP));
    assertEquals(List.of(), lab.allocations(Scenario.WRONG_CREDENTIALS));
  }

  @Test
  void credentialsAreRefusedOverDtlsToo() throws Exception {
    assertEquals(401, allocate(first(Scenario.WRONG_CREDENTIALS), Transport.DTLS));
    assertEquals(401, allocate(first(Scenario.EXPIRED_CREDENTIALS), Transport.DTLS));
  }

  @ParameterizedTest
  @EnumSource(names = {"UDP_BLOCKED", "NOT_TURN"})
  void blockedUdpBlocksDtls(Scenario scenario) {
    IceServer server = first(scenario);

    assertSilent(server, Transport.UDP);
    assertThrows(IOException.class, () -> DtlsWire.connect(port(server), PATIENCE));
  }

  @Test
  void udpRefusedIsToldByTheSystemAndServesTcp() throws Exception {
    IceServer server = first(Scenario.UDP_REFUSED);

    assertThrows(PortUnreachableException.class, () -> allocate(server, Transport.UDP));
    assertThrows(PortUnreachableException.class, () -> LabClient.bind(stun(Scenario.UDP_REFUSED)));
    assertEquals(SUCCESS, allocate(server, Transport.TCP));
  }

  @Test
  void tcpTimeoutNeverAcceptsAndServesUdp() throws Exception {
    for (IceServer server : lab.iceServers(Scenario.TCP_TIMEOUT)) {
      try (Socket socket = new Socket()) {
        InetSocketAddress address = new InetSocketAddress("127.0.0.1", port(server));
        assertThrows(
            SocketTimeoutException.class, () -> socket.connect(address, (int) PATIENCE.toMillis()));
      }
      assertEquals(SUCCESS, allocate(server, Transport.UDP));
    }
  }

  @Test
  void tlsSilentTakesTheHandshakeAndServesTheRest() throws Exception {
    IceServer server = first(Scenario.TLS_SILENT);

    try (Socket socket = new Socket("127.0.0.1", port(server))) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.getOutputStream().write(0x16);
      assertThrows(SocketTimeoutException.class, () -> socket.getInputStream().read());
    }
    assertEquals(SUCCESS, allocate(server, Transport.TCP));
    assertEquals(SUCCESS, allocate(server, Transport.DTLS));
  }

  @Test
  void turnSilentEndsItsHandshakesAndAnswersNoRequest() throws Exception {
    IceServer server = first(Scenario.TURN_SILENT);

    assertSilent(server, Transport.UDP);
    assertSilent(server, Transport.TCP);
    DtlsWire.connect(port(server), HANDSHAKE).close();
    assertSilent(server, Transport.DTLS);
  }

  @Test
  void notTurnAnswersAsAWebServerDoes() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", port(first(Scenario.NOT_TURN)))) {
      socket.setSoTimeout((int) HANDSHAKE.toMillis());
      socket.getOutputStream().write(StunEncoder.encode(StunMessage.request(Method.ALLOCATE)));

      String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
      assertTrue(answer.startsWith("HTTP/1.1 400 Bad Request\r\n"), answer);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "QUOTA_REACHED, 486",
    "INSUFFICIENT_CAPACITY, 508",
    "STALE_NONCE, 438",
    "REDIRECT, 300"
  })
  void refusalsComeOverEveryTransport(Scenario scenario, int code) throws Exception {
    for (Transport transport : List.of(Transport.UDP, Transport.DTLS, Transport.TCP)) {
      assertEquals(code, allocate(first(scenario), transport));
    }
  }

  @Test
  void redirectLeadsToAServerThatTakesTheSameCredentials() throws Exception {
    IceServer server = first(Scenario.REDIRECT);

    int alternate = LabClient.alternate(server).getPort();

    IceServer followed =
        new IceServer(
            List.of(ListedUri.read("turn:127.0.0.1:" + alternate)),
            server.credentials(),
            null,
            null);
    assertEquals(SUCCESS, allocate(followed, Transport.UDP));
    assertEquals(SUCCESS, allocate(followed, Transport.TCP));
  }

  @ParameterizedTest
  @EnumSource
  void tellsTheTruthOfEveryUriInTheOrderOfTheList(Scenario scenario) {
    List<UriTruth> truth = scenario.truth();
    if (scenario.name().startsWith("AWS_") || scenario == Scenario.CHANNEL_NOT_FOUND) {
      assertEquals(List.of(), truth);
      return;
    }
    List<Transport> listed =
        lab.iceServers(scenario).stream()
            .flatMap(server -> server.uris().stream())
            .map(uri -> ((IceUri) uri).transport())
            .toList();

    assertEquals(UriTruth.Server.STUN, truth.getFirst().server());
    assertEquals(listed, truth.stream().skip(1).map(UriTruth::transport).toList());
    for (UriTruth one : truth) {
      assertEquals(one.verdict() == Verdict.WORKS, one.cause() == null);
    }
  }

  private static int port(IceServer server) {
    return ((IceUri) server.uris().getFirst()).port();
  }

  private static IceServer first(Scenario scenario) {
    return lab.iceServers(scenario).getFirst();
  }

  private static IceUri stun(Scenario scenario) {
    return (IceUri) ListedUri.read(lab.stunUri(scenario));
  }

  private static int allocate(IceServer server, Transport transport) throws Exception {
    return LabClient.allocate(server, transport);
  }

  private static void assertSilent(IceServer server, Transport transport) {
    assertThrows(SocketTimeoutException.class, () -> LabClient.allocate(server, transport));
  }
}
