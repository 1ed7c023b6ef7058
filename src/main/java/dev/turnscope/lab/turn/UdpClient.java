package dev.turnscope.lab.turn;

import dev.turnscope.stun.ChannelData;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;

/** A client that sends datagrams. */
record UdpClient(FiveTuple tuple, DatagramSocket socket) implements ClientPath {

  @Override
  public void send(byte[] message) {
    try {
      socket.send(new DatagramPacket(message, message.length, tuple.client()));
    } catch (IOException | IllegalArgumentException lost) {
      // A datagram may be lost: the client sends its request anew.
    }
  }

  @Override
  public void send(ChannelData data) {
    send(data.encode());
  }
}
