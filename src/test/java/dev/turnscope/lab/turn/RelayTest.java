package dev.turnscope.lab.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.turnscope.stun.Attribute;
import dev.turnscope.stun.ByteString;
import dev.turnscope.stun.ChannelData;
import dev.turnscope.stun.ChannelNumber;
import dev.turnscope.stun.Data;
import dev.turnscope.stun.Method;
import dev.turnscope.stun.Packet;
import dev.turnscope.stun.ReceivedMessage;
import dev.turnscope.stun.StunEncoder;
import dev.turnscope.stun.StunMessage;
import dev.turnscope.stun.XorPeerAddress;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayTest {
  private static final ByteString HELLO = ByteString.copyOf(new byte[] {'h', 'e', 'l', 'l', 'o'});
  private static final ChannelNumber CHANNEL = new ChannelNumber(0x4000);

  private TurnServerFixture turn;
  private TurnTestClient client;
  private DatagramSocket peer;
  private Attribute peerAddress;

  @BeforeEach
  void start() throws IOException {
    turn = new TurnServerFixture();
    client = turn.udpClient();
    peer = new DatagramSocket(Wire.address(0));
    peer.setSoTimeout((int) Wire.DEADLINE.toMillis());
    peerAddress = new XorPeerAddress((InetSocketAddress) peer.getLocalSocketAddress());
  }

  @AfterEach
  void close() throws IOException {
    peer.close();
    client.close();
    turn.close();
  }

  @Test
  void carriesIndicationsBothWaysUnderAPermission() throws Exception {
    InetSocketAddress relayed = client.allocate();
    assertEquals(0, client.codeOf(Method.CREATE_PERMISSION, peerAddress));

    sendIndication();
    assertEquals(relayed, receiveAtPeer());
    sendFromPeer(relayed);

    StunMessage indication = assertInstanceOf(ReceivedMessage.class, client.receive()).message();
    assertEquals(Method.DATA, indication.method());
    assertEquals(HELLO, indication.first(Data.class).orElseThrow().octets());
    assertEquals(peerAddress, indication.first(XorPeerAddress.class).orElseThrow());
  }

  @Test
  void carriesChannelDataBothWays() throws Exception {
    InetSocketAddress relayed = client.allocate();
    assertEquals(0, client.codeOf(Method.CHANNEL_BIND, CHANNEL, peerAddress));

    client.send(new ChannelData(CHANNEL.number(), HELLO).encode());
    assertEquals(relayed, receiveAtPeer());
    sendFromPeer(relayed);

    Packet packet = client.receive();
    assertEquals(new ChannelData(CHANNEL.number(), HELLO), packet);
  }

  @Test
  void dropsWhatHasNoPermissionInEitherDirection() throws Exception {
    InetSocketAddress relayed = client.allocate();
    sendFromPeer(relayed);
    sendIndication();

    // The answer to the next request is the first thing that comes to the client.
    assertEquals(0, client.codeOf(Method.REFRESH));
    assertNothingAtPeer();
  }

  @Test
  void endsAPermissionAfterFiveMinutesAndAChannelAfterTen() throws Exception {
    client.allocate();
    client.ask(Method.CHANNEL_BIND, CHANNEL, peerAddress);

    turn.clock.advance(Permissions.LIFETIME);
    sendIndication();
    assertNothingAtPeer();
    client.send(new ChannelData(CHANNEL.number(), HELLO).encode());
    receiveAtPeer();

    assertEquals(0, client.codeOf(Method.REFRESH));
    turn.clock.advance(Channels.LIFETIME.minus(Permissions.LIFETIME));
    client.send(new ChannelData(CHANNEL.number(), HELLO).encode());
    assertNothingAtPeer();
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "10.0.0.1", "169.254.169.254", "0.0.0.0", "224.0.0.1"})
  void refusesPeersOutsideThisMachineWith403(String address) throws Exception {
    client.allocate();
    Attribute outside = new XorPeerAddress(new InetSocketAddress(address, 9));

    assertEquals(403, client.codeOf(Method.CREATE_PERMISSION, outside));
    assertEquals(403, client.codeOf(Method.CREATE_PERMISSION, peerAddress, outside));
    assertEquals(403, client.codeOf(Method.CHANNEL_BIND, CHANNEL, outside));
    sendIndication();
    assertNothingAtPeer();
  }

  @ParameterizedTest
  @ValueSource(strings = {"00000000000000000000000000000001", "00000000000000000000ffff7f000001"})
  void refusesIpv6PeersWith443AlsoWhereTheyHideAnIpv4One(String octets) throws Exception {
    client.allocate();
    Inet6Address address = Inet6Address.getByAddress(null, HexFormat.of().parseHex(octets), -1);

    assertEquals(
        443,
        client.codeOf(
            Method.CREATE_PERMISSION, new XorPeerAddress(new InetSocketAddress(address, 9))));
  }

  @Test
  void refusesBindingsThatContradictOneAnotherWith400() throws Exception {
    client.allocate();
    Attribute otherPeer = new XorPeerAddress(new InetSocketAddress("127.0.0.1", 9));
    assertEquals(0, client.codeOf(Method.CHANNEL_BIND, CHANNEL, peerAddress));

    assertEquals(0, client.codeOf(Method.CHANNEL_BIND, CHANNEL, peerAddress));
    assertEquals(400, client.codeOf(Method.CHANNEL_BIND, CHANNEL, otherPeer));
    assertEquals(400, client.codeOf(Method.CHANNEL_BIND, new ChannelNumber(0x4001), peerAddress));
    assertEquals(400, client.codeOf(Method.CHANNEL_BIND, new ChannelNumber(0x3fff), otherPeer));
    assertEquals(400, client.codeOf(Method.CHANNEL_BIND, new ChannelNumber(0x7fff), otherPeer));
    assertEquals(400, client.codeOf(Method.CHANNEL_BIND, otherPeer));
    assertEquals(400, client.codeOf(Method.CREATE_PERMISSION));
  }

  private void sendIndication() throws IOException {
    client.send(
        StunEncoder.encode(StunMessage.indication(Method.SEND, peerAddress, new Data(HELLO))));
  }

  private void sendFromPeer(InetSocketAddress relayed) throws IOException {
    peer.send(new DatagramPacket(HELLO.toArray(), HELLO.size(), relayed));
  }

  private InetSocketAddress receiveAtPeer() throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[100], 100);
    peer.receive(packet);
    assertEquals(HELLO, ByteString.copyOf(packet.getData(), 0, packet.getLength()));
    return (InetSocketAddress) packet.getSocketAddress();
  }

  /** What was sent before the answer to a request came would have been relayed by then. */
  private void assertNothingAtPeer() throws Exception {
    client.ask(Method.REFRESH);
    peer.setSoTimeout((int) Duration.ofMillis(50).toMillis());
    assertThrows(SocketTimeoutException.class, this::receiveAtPeer);
    peer.setSoTimeout((int) Wire.DEADLINE.toMillis());
  }
}
