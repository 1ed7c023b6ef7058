package dev.turnscope.lab.turn;

import dev.turnscope.model.Transport;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BiConsumer;

/** Takes the datagrams of all clients. */
final class UdpListener implements Runnable {
  private static final int LONGEST_DATAGRAM = 65_535;

  private final DatagramSocket socket;
  private final Set<Fault> faults;
  private final BiConsumer<byte[], ClientPath> handler;

  UdpListener(DatagramSocket socket, Set<Fault> faults, BiConsumer<byte[], ClientPath> handler) {
    this.socket = socket;
    this.faults = faults;
    this.handler = handler;
  }

  @Override
  public void run() {
    InetSocketAddress server = (InetSocketAddress) socket.getLocalSocketAddress();
    byte[] buffer = new byte[LONGEST_DATAGRAM];
    while (!socket.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        InetSocketAddress client = (InetSocketAddress) packet.getSocketAddress();
        if (client.getAddress().isLoopbackAddress() && !faults.contains(Fault.UDP_SILENT)) {
          handler.accept(
              Arrays.copyOf(packet.getData(), packet.getLength()),
              new UdpClient(new FiveTuple(Transport.UDP, client, server), socket));
        }
      } catch (IOException closedOrOneLost) {
        // The loop's condition tells which.
      }
    }
  }
}
