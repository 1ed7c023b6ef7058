package dev.turnscope.lab.turn;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** A relayed transport address: a UDP port on 127.0.0.1. */
final class RelaySocket implements AutoCloseable {
  /** Ten times what a path carries in one piece; a longer datagram is dropped. */
  private static final int LONGEST_DATAGRAM = 16 * 1024;

  private static final int TRIES_FOR_EVEN = 50;

  private final DatagramSocket socket;
  private final InetSocketAddress address;

  private RelaySocket(DatagramSocket socket) {
    this.socket = socket;
    this.address = (InetSocketAddress) socket.getLocalSocketAddress();
  }

  static RelaySocket open() throws SocketException {
    DatagramSocket socket =
        new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
    socket.setReceiveBufferSize(SharedPort.RECEIVE_BUFFER);
    return new RelaySocket(socket);
  }

  /** For EVEN-PORT (RFC 8656 section 7.2). */
  static RelaySocket openEven() throws SocketException {
    for (int i = 0; i < TRIES_FOR_EVEN; i++) {
      RelaySocket relay = open();
      if (relay.address().getPort() % 2 == 0) {
        return relay;
      }
      relay.close();
    }
    throw new SocketException("No even port is free");
  }

  /** The address, also when the socket is closed. */
  InetSocketAddress address() {
    return address;
  }

  void send(byte[] data, InetSocketAddress peer) {
    try {
      socket.send(new DatagramPacket(data, data.length, peer));
    } catch (IOException | IllegalArgumentException lost) {
      // A relay promises no more than UDP does.
    }
  }

  /** Hands every datagram of a peer on until the socket is closed. */
  void receive(BiConsumer<InetSocketAddress, byte[]> consumer) {
    byte[] buffer = new byte[LONGEST_DATAGRAM + 1];
    while (!socket.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        if (packet.getLength() <= LONGEST_DATAGRAM) {
          consumer.accept(
              (InetSocketAddress) packet.getSocketAddress(),
              Arrays.copyOf(packet.getData(), packet.getLength()));
        }
      } catch (IOException closedOrOneLost) {
        // The loop's condition tells which.
      }
    }
  }

  boolean isOpen() {
    return !socket.isClosed();
  }

  @Override
  public void close() {
    socket.close();
  }
}
