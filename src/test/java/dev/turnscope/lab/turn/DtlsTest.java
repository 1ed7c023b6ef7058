package dev.turnscope.lab.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.turnscope.model.Transport;
import dev.turnscope.stun.Method;
import dev.turnscope.stun.RequestedTransport;
import dev.turnscope.stun.StunMessage;
import dev.turnscope.testing.Await;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bouncycastle.tls.TlsTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DtlsTest {
  private static final Limits FEW = new Limits(6, 4, 3, 3, 2);
  private static final Duration PATIENCE = Duration.ofMillis(700);

  private final List<Wire> wires = new ArrayList<>();
  private TurnServerFixture turn;

  @BeforeEach
  void start() throws IOException {
    turn = new TurnServerFixture(FEW);
  }

  @AfterEach
  void close() throws IOException {
    for (Wire wire : wires) {
      wire.close();
    }
    turn.close();
  }

  @Test
  void takesItsAllocationWithItWhenItIsClosed() throws Exception {
    TurnTestClient client = client(dtls());
    assertEquals(0, client.codeOf(Method.ALLOCATE, RequestedTransport.UDP));
    assertEquals(Transport.DTLS, turn.server.allocations().getFirst().transport());

    client.close();

    Await.until("the allocation ends", Duration.ofSeconds(5), () -> turn.active() == 0);
  }

  @Test
  void isServedBesideClearUdpOnOnePort() throws Exception {
    assertEquals(0, bind(Wire.udp(turn.server.port())));
    assertEquals(0, bind(dtls()));
    assertEquals(0, bind(Wire.udp(turn.server.port())));
  }

  @Test
  void beginsAnewFromTheSamePortWhenItsClientHasForgottenIt() throws Exception {
    InetSocketAddress same;
    try (DatagramSocket socket = connected(Wire.address(0))) {
      same = (InetSocketAddress) socket.getLocalSocketAddress();
      client(DtlsWire.handshake(socket, Wire.DEADLINE)).allocate();
    }

    try (DatagramSocket socket = connected(same)) {
      client(DtlsWire.handshake(socket, Wire.DEADLINE)).allocate();
      assertEquals(1, turn.active());
    }
  }

  @Test
  void ofManyClientsIsLimitedAndClearUdpStaysServed() throws Exception {
    for (int i = 0; i < FEW.connections(); i++) {
      assertEquals(0, bind(dtls()));
    }

    assertThrows(TlsTimeoutException.class, () -> DtlsWire.connect(turn.server.port(), PATIENCE));
    assertEquals(0, bind(Wire.udp(turn.server.port())));
    wires.getFirst().close();
    assertEquals(0, bind(dtls()));
  }

  @Test
  void isNotHeldUpByHandshakesThatNeverGoOn() throws Exception {
    Random random = new Random(6347);
    try (DatagramSocket socket = connected(Wire.address(0))) {
      for (int i = 0; i < 2_000; i++) {
        byte[] noise = new byte[14 + random.nextInt(200)];
        random.nextBytes(noise);
        // A handshake record, version DTLS 1.2, epoch 0, and often a ClientHello.
        noise[0] = 22;
        noise[1] = (byte) 0xfe;
        noise[2] = (byte) 0xfd;
        noise[3] = 0;
        noise[4] = 0;
        noise[13] = (byte) random.nextInt(3);
        socket.send(new DatagramPacket(noise, noise.length));
      }
    }

    assertEquals(0, bind(dtls()));
    // Well below the deadline that a close has for threads which do not end.
    assertTimeout(Duration.ofSeconds(3), turn.server::close);
  }

  private Wire dtls() throws IOException {
    return kept(DtlsWire.connect(turn.server.port(), Wire.DEADLINE));
  }

  private Wire kept(Wire wire) {
    wires.add(wire);
    return wire;
  }

  private DatagramSocket connected(InetSocketAddress local) throws IOException {
    DatagramSocket socket = new DatagramSocket(local);
    socket.connect(Wire.address(turn.server.port()));
    return socket;
  }

  private TurnTestClient client(Wire wire) {
    return new TurnTestClient(wire, turn.credentials(Duration.ofMinutes(5)));
  }

  private int bind(Wire wire) throws Exception {
    return TurnTestClient.code(client(kept(wire)).exchange(StunMessage.request(Method.BINDING)));
  }
}
