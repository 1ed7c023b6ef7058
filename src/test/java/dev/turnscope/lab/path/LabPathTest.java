package dev.turnscope.lab.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.lab.Lab;
import dev.turnscope.lab.LabSettings;
import dev.turnscope.lab.Scenario;
import dev.turnscope.lab.turn.LabClient;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Transport;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The lab's servers behind a path that delays and loses. */
class LabPathTest {
  /** Challenge and answer, both ways. */
  private static final int CROSSINGS = 4;

  @Test
  void delaysEveryPacketEachWay() throws Exception {
    Duration delay = Duration.ofMillis(40);
    try (Lab lab = Lab.start(LabSettings.USUAL.withDelay(delay))) {
      IceServer slow = lab.iceServers(Scenario.SLOW).getFirst();

      assertTakes(delay.multipliedBy(CROSSINGS), slow, Transport.UDP);
      assertTakes(delay.multipliedBy(CROSSINGS), slow, Transport.TCP);
      assertTakes(delay.multipliedBy(CROSSINGS), slow, Transport.DTLS);
      assertEquals(0, LabClient.bind(stun(lab, Scenario.SLOW)));
    }
  }

  @Test
  void losesDatagramsAndNothingOfStreams() throws Exception {
    try (Lab lab = Lab.start(LabSettings.USUAL.withLossPercent(100))) {
      IceServer lossy = lab.iceServers(Scenario.LOSSY).getFirst();

      assertThrows(SocketTimeoutException.class, () -> LabClient.allocate(lossy, Transport.UDP));
      assertThrows(SocketTimeoutException.class, () -> LabClient.bind(stun(lab, Scenario.LOSSY)));
      assertEquals(0, LabClient.allocate(lossy, Transport.TCP));
    }
  }

  @Test
  void letsDtlsThroughWithTheUsualLoss() throws Exception {
    try (Lab lab = Lab.start()) {
      IceServer lossy = lab.iceServers(Scenario.LOSSY).getFirst();

      assertTimeout(
          Duration.ofSeconds(4), () -> assertEquals(0, LabClient.allocate(lossy, Transport.DTLS)));
    }
  }

  @Test
  void losesAboutAsManyAsItIsSetTo() {
    Loss loss = new Loss(10);
    int lost = 0;
    for (int i = 0; i < 1_000; i++) {
      lost += loss.next() ? 1 : 0;
    }

    assertEquals(100, lost, 30);
  }

  @Test
  void endsWithItsConnections() throws Exception {
    try (Lab lab = Lab.start()) {
      IceServer slow = lab.iceServers(Scenario.SLOW).getFirst();
      assertEquals(0, LabClient.allocate(slow, Transport.TCP));

      assertTimeout(Duration.ofSeconds(3), lab::close);
    }
  }

  private static void assertTakes(Duration least, IceServer server, Transport transport)
      throws Exception {
    long start = System.nanoTime();
    assertEquals(0, LabClient.allocate(server, transport));
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(taken.compareTo(least) >= 0, () -> transport + " took " + taken);
  }

  private static IceUri stun(Lab lab, Scenario scenario) {
    return (IceUri) ListedUri.read(lab.stunUri(scenario));
  }
}
