package dev.turnscope.lab;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.turnscope.check.CheckPlan;
import dev.turnscope.check.CheckRun;
import dev.turnscope.check.LiveEngines;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.Source;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.testing.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The lab while others hold it up: a check goes on as far as it can, and all works afterwards. */
@Timeout(120)
class LabUnderFireTest {
  private static final int MANY = 300;
  private static final Duration DEADLINES = Duration.ofSeconds(20);

  private final List<Socket> attackers = new ArrayList<>();
  private LiveEngines engines;
  private Lab lab;

  @BeforeEach
  void start() {
    lab = Lab.start();
    engines = LiveEngines.start();
  }

  @AfterEach
  void close() throws IOException {
    for (Socket attacker : attackers) {
      attacker.close();
    }
    engines.close();
    lab.close();
  }

  @Test
  void relaysOverUdpMeanwhileAndOverAllAfterwards() throws Exception {
    List<IceServer> servers = lab.iceServers(Scenario.HEALTHY);
    for (IceServer server : servers) {
      attack(((IceUri) server.uris().getFirst()).port(), new byte[] {0x16, 3, 1, 2, 0, 1});
    }
    attack(lab.endpoint().getPort(), "POST / HTTP/1.1\r\nHost:".getBytes(US_ASCII));

    assertAllWork(check(EnumSet.of(Transport.UDP)));
    Await.until("all works again", DEADLINES, () -> works(check(EnumSet.allOf(Transport.class))));
  }

  @Test
  void listensOnLoopbackAlone() throws Exception {
    List<Integer> ports = new ArrayList<>(List.of(lab.endpoint().getPort()));
    for (IceServer server : lab.iceServers(Scenario.HEALTHY)) {
      ports.add(((IceUri) server.uris().getFirst()).port());
    }
    for (int port : ports) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
      }
      for (InetAddress other : othersOfThisComputer()) {
        assertFalse(accepts(other, port), () -> other + " has the lab’s port " + port);
      }
    }
  }

  private void attack(int port, byte[] beginning) throws IOException {
    for (int i = 0; i < MANY; i++) {
      Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
      attackers.add(socket);
      try {
        socket.getOutputStream().write(beginning);
      } catch (IOException full) {
        return;
      }
    }
  }

  private CheckReport check(Set<Transport> transports) throws Exception {
    IceServerList list =
        new IceServerList(
            new Source(Source.Kind.LAB, Scenario.HEALTHY.word(), null, null),
            lab.iceServers(Scenario.HEALTHY),
            Instant.now(),
            List.of(lab.authority()),
            List.of());
    engines.awaitStart();
    CheckPlan plan = CheckPlan.of(list, CheckPlan.DEADLINE, transports);
    return CheckRun.start(plan, engines, Clocks.ofThisComputer(Clock.systemUTC()), _ -> {})
        .report()
        .get();
  }

  private static boolean works(CheckReport report) {
    return report.results().stream().allMatch(result -> result.verdict() == Verdict.WORKS);
  }

  private static void assertAllWork(CheckReport report) {
    assertEquals(
        List.of(),
        report.results().stream()
            .filter(result -> result.verdict() != Verdict.WORKS)
            .map(UriResult::uri)
            .toList());
  }

  private static List<InetAddress> othersOfThisComputer() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress())
        .toList();
  }

  private static boolean accepts(InetAddress address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 500);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }
}
