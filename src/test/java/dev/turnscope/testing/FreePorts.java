package dev.turnscope.testing;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;

/** Ports of 127.0.0.1 that nobody listens on. */
public final class FreePorts {
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private FreePorts() {}

  /** A port free for TCP and UDP alike. */
  public static int next() throws IOException {
    while (true) {
      try (ServerSocket tcp = new ServerSocket(0, 1, LOOPBACK);
          DatagramSocket udp =
              new DatagramSocket(new InetSocketAddress(LOOPBACK, tcp.getLocalPort()))) {
        return udp.getLocalPort();
      } catch (SocketException takenForUdp) {
        continue;
      }
    }
  }
}
