package dev.turnscope.lab.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.model.Transport;
import dev.turnscope.stun.Method;
import dev.turnscope.stun.StunEncoder;
import dev.turnscope.stun.StunMessage;
import dev.turnscope.testing.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamTest {
  private TurnServerFixture turn;

  @BeforeEach
  void start() throws IOException {
    turn = new TurnServerFixture();
  }

  @AfterEach
  void close() throws IOException {
    turn.close();
  }

  @Test
  void isServedByteByByte() throws Exception {
    try (TurnTestClient client = turn.tcpClient()) {
      byte[] request = StunEncoder.encode(StunMessage.request(Method.BINDING));
      for (int i = 0; i < request.length - 1; i++) {
        client.send(new byte[] {request[i]});
      }

      assertEquals(
          0, TurnTestClient.code(client.exchange(new byte[] {request[request.length - 1]})));
    }
  }

  @Test
  void takesItsAllocationWithIt() throws Exception {
    try (TurnTestClient client = turn.tcpClient()) {
      client.allocate();
      assertEquals(1, turn.active());
    }

    Await.until("the allocation ends", Duration.ofSeconds(5), () -> turn.active() == 0);
    assertEquals(Transport.TCP, turn.server.allocations().getFirst().transport());
  }

  @Test
  void ofAnotherProtocolIsClosed() throws Exception {
    try (Socket http = new Socket(InetAddress.ofLiteral("127.0.0.1"), turn.server.port())) {
      http.setSoTimeout((int) Wire.DEADLINE.toMillis());
      http.getOutputStream().write(new byte[] {(byte) 0xc0, 1, 2, 3, 4, 5, 6, 7});

      assertEquals(-1, http.getInputStream().read());
    }
  }
}
