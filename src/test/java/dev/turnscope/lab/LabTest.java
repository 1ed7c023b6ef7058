package dev.turnscope.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Transport;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabTest {
  private Lab lab;

  @BeforeEach
  void start() {
    lab = Lab.start();
  }

  @AfterEach
  void close() {
    lab.close();
  }

  @ParameterizedTest
  @EnumSource
  void listsTwoServersThatEveryClientCanRead(Scenario scenario) {
    List<IceServer> servers = lab.iceServers(scenario);

    assertEquals(2, servers.size());
    for (IceServer server : servers) {
      assertEquals(
          List.of(Transport.UDP, Transport.DTLS, Transport.TLS, Transport.TCP),
          server.uris().stream().map(IceUri.class::cast).map(IceUri::transport).toList());
      assertFalse(credentials(server).incomplete());
    }
    assertTrue(ListedUri.read(lab.stunUri(scenario)) instanceof IceUri);
  }

  @Test
  void givesCredentialsTheLifeThatTheScenarioSays() {
    IceServer healthy = lab.iceServers(Scenario.HEALTHY).getFirst();
    IceServer shortLived = lab.iceServers(Scenario.SHORT_TTL).getFirst();
    IceServer expired = lab.iceServers(Scenario.EXPIRED_CREDENTIALS).getFirst();

    assertEquals(Duration.ofMinutes(5), healthy.ttl());
    assertEquals(Duration.ofSeconds(30), shortLived.ttl());
    assertEquals(Duration.ofMinutes(5), expired.ttl());
    assertTrue(credentials(expired).expiryInUsername().orElseThrow().isBefore(Instant.now()));
    assertTrue(credentials(healthy).expiryInUsername().orElseThrow().isAfter(Instant.now()));
  }

  @Test
  void givesEachScenarioServersOfItsOwnThatStay() {
    IceServer first = lab.iceServers(Scenario.HEALTHY).getFirst();

    assertEquals(first.uris(), lab.iceServers(Scenario.HEALTHY).getFirst().uris());
    assertNotEquals(first.uris(), lab.iceServers(Scenario.SHORT_TTL).getFirst().uris());
  }

  @Test
  void answersNobodyAnyMoreOnceItIsClosed() throws IOException {
    IceUri uri = (IceUri) lab.iceServers(Scenario.HEALTHY).getFirst().uris().getFirst();
    new Socket(uri.host(), uri.port()).close();

    lab.close();

    assertThrows(ConnectException.class, () -> new Socket(uri.host(), uri.port()).close());
    assertThrows(IllegalStateException.class, () -> lab.iceServers(Scenario.HEALTHY));
  }

  @Test
  void closesWhileClientsAreConnected() throws IOException {
    IceUri uri = (IceUri) lab.iceServers(Scenario.DEAD_SERVER).getLast().uris().getFirst();
    try (Socket connected = new Socket(uri.host(), uri.port())) {
      connected.setSoTimeout((int) Duration.ofSeconds(5).toMillis());
      connected.getOutputStream().write(0x16);

      lab.close();

      assertEquals(-1, connected.getInputStream().read());
    }
  }

  private static Credentials credentials(IceServer server) {
    return Objects.requireNonNull(server.credentials());
  }
}
