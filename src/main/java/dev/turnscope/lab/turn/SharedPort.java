package dev.turnscope.lab.turn;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** One port number on 127.0.0.1 for TCP and UDP, as KVS's 443 is. */
public record SharedPort(ServerSocket tcp, DatagramSocket udp) {
  private static final int TRIES = 20;
  private static final int BACKLOG = 128;

  /** So much may come in one burst of media; the system may grant less. */
  static final int RECEIVE_BUFFER = 1024 * 1024;

  public static SharedPort open() throws IOException {
    return open(BACKLOG);
  }

  /**
   * A free port number.
   *
   * @param backlog how many connections may wait to be accepted
   */
  static SharedPort open(int backlog) throws IOException {
    InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
    for (int i = 0; i < TRIES; i++) {
      ServerSocket tcp = new ServerSocket(0, backlog, loopback);
      try {
        InetSocketAddress same = new InetSocketAddress(loopback, tcp.getLocalPort());
        DatagramSocket udp = new DatagramSocket(same);
        udp.setReceiveBufferSize(RECEIVE_BUFFER);
        return new SharedPort(tcp, udp);
      } catch (IOException taken) {
        tcp.close();
      }
    }
    throw new BindException("No port on 127.0.0.1 is free for both TCP and UDP");
  }

  public int number() {
    return tcp.getLocalPort();
  }
}
