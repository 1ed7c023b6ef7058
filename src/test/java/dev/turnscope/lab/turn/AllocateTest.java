package dev.turnscope.lab.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.Transport;
import dev.turnscope.stun.ByteString;
import dev.turnscope.stun.EvenPort;
import dev.turnscope.stun.IntegrityKey;
import dev.turnscope.stun.Lifetime;
import dev.turnscope.stun.Method;
import dev.turnscope.stun.ReceivedMessage;
import dev.turnscope.stun.RequestedAddressFamily;
import dev.turnscope.stun.RequestedTransport;
import dev.turnscope.stun.StunMessage;
import dev.turnscope.stun.UnknownAttribute;
import dev.turnscope.stun.UnknownAttributes;
import dev.turnscope.stun.XorMappedAddress;
import dev.turnscope.stun.XorRelayedAddress;
import dev.turnscope.testing.Await;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AllocateTest {
  private TurnServerFixture turn;
  private TurnTestClient client;

  @BeforeEach
  void start() throws IOException {
    turn = new TurnServerFixture();
    client = turn.udpClient();
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    turn.close();
  }

  @Test
  void givesARelayedAddressOnLoopbackThatTheServerReallyHas() throws Exception {
    StunMessage response = client.ask(Method.ALLOCATE, RequestedTransport.UDP).message();

    InetSocketAddress relayed = response.first(XorRelayedAddress.class).orElseThrow().address();
    assertEquals("127.0.0.1", relayed.getAddress().getHostAddress());
    assertEquals(Duration.ofMinutes(10), response.first(Lifetime.class).orElseThrow().duration());
    assertTrue(response.has(XorMappedAddress.class));
    assertEquals(
        List.of(new TurnServer.Made(relayed, Transport.UDP, true)), turn.server.allocations());
  }

  @Test
  void signsItsResponseWithTheSameKey() throws Exception {
    Credentials credentials = turn.credentials(Duration.ofMinutes(5));
    try (TurnTestClient other = turn.udpClient(credentials)) {
      ReceivedMessage response = other.ask(Method.ALLOCATE, RequestedTransport.UDP);

      assertTrue(
          response.isAuthentic(
              IntegrityKey.longTerm(
                  credentials.username().reveal(),
                  "kinesisvideo.us-west-2.amazonaws.com",
                  credentials.password().reveal())));
    }
  }

  @Test
  void answersARequestSentTwiceWithTheSameAllocation() throws Exception {
    client.ask(Method.ALLOCATE);
    byte[] request = client.signed(Method.ALLOCATE, RequestedTransport.UDP);

    ReceivedMessage first = client.exchange(request);
    ReceivedMessage second = client.exchange(request);

    assertEquals(first.message(), second.message());
    assertEquals(1, turn.server.allocations().size());
  }

  @Test
  void refusesASecondAllocationOfOneClientWith437() throws Exception {
    client.allocate();

    assertEquals(437, client.codeOf(Method.ALLOCATE, RequestedTransport.UDP));
  }

  @Test
  void refusesWhatTheRfcSaysIsWrong() throws Exception {
    assertEquals(400, client.codeOf(Method.ALLOCATE));
    assertEquals(442, client.codeOf(Method.ALLOCATE, new RequestedTransport(6)));
    assertEquals(
        440,
        client.codeOf(
            Method.ALLOCATE,
            RequestedTransport.UDP,
            new RequestedAddressFamily(RequestedAddressFamily.IPV6)));
    assertEquals(508, client.codeOf(Method.ALLOCATE, RequestedTransport.UDP, new EvenPort(true)));
    assertEquals(437, client.codeOf(Method.REFRESH));
    assertEquals(437, client.codeOf(Method.CREATE_PERMISSION));
    assertEquals(437, client.codeOf(Method.CHANNEL_BIND));
    assertEquals(List.of(), turn.server.allocations());
  }

  @Test
  void namesTheAttributesThatItDoesNotKnow() throws Exception {
    StunMessage response =
        client
            .ask(
                Method.ALLOCATE,
                RequestedTransport.UDP,
                new UnknownAttribute(0x001a, ByteString.copyOf(new byte[0])),
                new UnknownAttribute(0xc001, ByteString.copyOf(new byte[0])))
            .message();

    assertEquals(List.of(0x001a), response.first(UnknownAttributes.class).orElseThrow().codes());
  }

  @Test
  void givesAnEvenPortWhereOneIsAskedFor() throws Exception {
    StunMessage response =
        client.ask(Method.ALLOCATE, RequestedTransport.UDP, new EvenPort(false)).message();

    assertEquals(0, response.first(XorRelayedAddress.class).orElseThrow().address().getPort() % 2);
  }

  @Test
  void isFreedByARefreshOfZeroAndSaysSoAgainToTheSameRequest() throws Exception {
    client.allocate();
    byte[] end = client.signed(Method.REFRESH, new Lifetime(Duration.ZERO));

    assertEquals(0, TurnTestClient.code(client.exchange(end)));
    assertEquals(0, turn.active());
    assertEquals(0, TurnTestClient.code(client.exchange(end)));
    assertEquals(437, client.codeOf(Method.REFRESH));
    client.allocate();
    assertEquals(1, turn.active());
  }

  @Test
  void livesItsTimeAndLongerWhenRefreshed() throws Exception {
    client.allocate();
    turn.clock.advance(Duration.ofMinutes(9));
    assertEquals(
        Duration.ofHours(1),
        client
            .ask(Method.REFRESH, new Lifetime(Duration.ofDays(1)))
            .message()
            .first(Lifetime.class)
            .orElseThrow()
            .duration());

    turn.clock.advance(Duration.ofMinutes(59));
    assertEquals(1, turn.active());
    turn.clock.advance(Duration.ofMinutes(2));
    Await.until("the allocation ends", Duration.ofSeconds(5), () -> turn.active() == 0);
  }
}
