package dev.turnscope.lab.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.turnscope.stun.ChannelNumber;
import dev.turnscope.stun.Lifetime;
import dev.turnscope.stun.MalformedMessage;
import dev.turnscope.stun.Method;
import dev.turnscope.stun.RequestedTransport;
import dev.turnscope.stun.StunMessage;
import dev.turnscope.stun.XorPeerAddress;
import dev.turnscope.testing.Await;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FloodTest {
  private static final Limits FEW = new Limits(6, 4, 5, 3, 2);

  private final List<TurnTestClient> clients = new ArrayList<>();
  private TurnServerFixture turn;

  @BeforeEach
  void start() throws IOException {
    turn = new TurnServerFixture(FEW);
  }

  @AfterEach
  void close() throws IOException {
    for (TurnTestClient client : clients) {
      client.close();
    }
    turn.close();
  }

  @Test
  void ofAllocationsGets486AndOthersStayServed() throws Exception {
    for (int i = 0; i < FEW.allocationsPerUser(); i++) {
      udpClient(5).allocate();
    }

    assertEquals(486, udpClient(5).codeOf(Method.ALLOCATE, RequestedTransport.UDP));
    udpClient(6).allocate();
    assertEquals(0, clients.getFirst().codeOf(Method.REFRESH, new Lifetime(Duration.ZERO)));
    udpClient(5).allocate();
  }

  @Test
  void ofUsersGets508AndBindingStaysAnswered() throws Exception {
    for (int i = 0; i < FEW.allocations(); i++) {
      udpClient(5 + i).allocate();
    }

    TurnTestClient late = udpClient(60);
    assertEquals(508, late.codeOf(Method.ALLOCATE, RequestedTransport.UDP));
    assertEquals(0, TurnTestClient.code(late.exchange(StunMessage.request(Method.BINDING))));
    assertEquals(FEW.allocations(), turn.active());
  }

  @Test
  void ofConnectionsIsClosedAndUdpStaysServed() throws Exception {
    for (int i = 0; i < FEW.connections(); i++) {
      tcpClient().exchange(StunMessage.request(Method.BINDING));
    }

    TurnTestClient late = tcpClient();
    assertThrows(IOException.class, () -> late.exchange(StunMessage.request(Method.BINDING)));
    udpClient(5).allocate();
    clients.getFirst().close();
    Await.until("a connection is served", Duration.ofSeconds(5), this::aConnectionIsServed);
  }

  @Test
  void ofPeersGets508() throws Exception {
    TurnTestClient client = udpClient(5);
    client.allocate();
    for (int i = 0; i < FEW.channels(); i++) {
      assertEquals(0, bind(client, i));
    }

    assertEquals(508, bind(client, FEW.channels()));
    assertEquals(0, bind(client, 0));
  }

  @Test
  void ofNoiseChangesNothing() throws Exception {
    Random random = new Random(8656);
    TurnTestClient client = udpClient(5);
    for (int i = 0; i < 5_000; i++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      if (noise.length > 0 && random.nextBoolean()) {
        noise[0] &= 0x41;
      }
      client.send(noise);
      if (i % 50 == 0) {
        client.exchange(StunMessage.request(Method.BINDING));
      }
    }

    udpClient(6).allocate();
  }

  private boolean aConnectionIsServed() {
    try {
      return TurnTestClient.code(tcpClient().exchange(StunMessage.request(Method.BINDING))) == 0;
    } catch (IOException full) {
      return false;
    } catch (MalformedMessage wrong) {
      throw new AssertionError(wrong);
    }
  }

  private static int bind(TurnTestClient client, int number) throws Exception {
    return client.codeOf(
        Method.CHANNEL_BIND,
        new ChannelNumber(0x4000 + number),
        new XorPeerAddress(Wire.address(9 + number)));
  }

  /** A client with the credentials of one user: the expiry tells users apart. */
  private TurnTestClient udpClient(int minutes) throws IOException {
    TurnTestClient client = turn.udpClient(turn.credentials(Duration.ofMinutes(minutes)));
    clients.add(client);
    return client;
  }

  private TurnTestClient tcpClient() throws IOException {
    TurnTestClient client = turn.tcpClient();
    clients.add(client);
    return client;
  }
}
