package dev.turnscope.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.turnscope.lab.turn.LabClient;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Transport;
import java.net.SocketTimeoutException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a client meets on the network of each scenario. */
class ScenarioTest {
  private static final int SUCCESS = 0;
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
