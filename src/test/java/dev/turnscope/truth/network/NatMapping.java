package dev.turnscope.truth.network;

import dev.turnscope.stun.Method;
import dev.turnscope.stun.Packet;
import dev.turnscope.stun.ReceivedMessage;
import dev.turnscope.stun.StunEncoder;
import dev.turnscope.stun.StunMessage;
import dev.turnscope.stun.XorMappedAddress;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;

/** How the lab's NAT maps a socket, as measured by it, not as configured (RFC 4787 section 4.1). */
public enum NatMapping {
  NONE,
  ENDPOINT_INDEPENDENT,
  ADDRESS_DEPENDENT,
  PORT_DEPENDENT;

  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(2);
  private static final int LONGEST_ANSWER = 1500;

  public static NatMapping of(NetworkLab lab) throws Exception {
    return lab.client().call(NatMapping::measured);
  }

  public void mustBe(NatMapping other) {
    if (this != other) {
      throw new IllegalStateException("the NAT’s mapping is %s, not %s".formatted(this, other));
    }
  }

  private static NatMapping measured() throws Exception {
    InetSocketAddress own = new InetSocketAddress(Places.CLIENT, 0);
    try (DatagramSocket socket = new DatagramSocket(own)) {
      socket.setSoTimeout((int) ANSWERS_WITHIN.toMillis());
      InetSocketAddress first = seen(socket, Places.TURN_A, TurnServer.PORT);
      InetSocketAddress otherPort = seen(socket, Places.TURN_A, TurnServer.OTHER_PORT);
      InetSocketAddress otherAddress = seen(socket, Places.TURN_B, TurnServer.PORT);
      if (first.equals(socket.getLocalSocketAddress())) {
        return NONE;
      }
      if (!first.equals(otherPort)) {
        return PORT_DEPENDENT;
      }
      return first.equals(otherAddress) ? ENDPOINT_INDEPENDENT : ADDRESS_DEPENDENT;
    }
  }

  private static InetSocketAddress seen(DatagramSocket socket, String server, int port)
      throws Exception {
    byte[] binding = StunEncoder.encode(StunMessage.request(Method.BINDING));
    socket.send(new DatagramPacket(binding, binding.length, new InetSocketAddress(server, port)));
    DatagramPacket answer = new DatagramPacket(new byte[LONGEST_ANSWER], LONGEST_ANSWER);
    socket.receive(answer);
    if (Packet.decode(Arrays.copyOf(answer.getData(), answer.getLength()))
        instanceof ReceivedMessage received) {
      return received.message().first(XorMappedAddress.class).orElseThrow().address();
    }
    throw new IOException("no STUN answer from " + server);
  }
}
