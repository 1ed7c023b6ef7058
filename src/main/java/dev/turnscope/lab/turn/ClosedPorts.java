package dev.turnscope.lab.turn;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Ports that nobody can reach, though their numbers stay taken. */
final class ClosedPorts {
  /** The shortest queue of connections that one may ask for; Linux grants one more. */
  static final int SHORTEST_BACKLOG = 1;

  /** No system makes a queue so much longer than asked for. */
  private static final int MOST_FILLERS = 16;

  /** On this machine a connection is made at once, or not at all. */
  private static final Duration AT_ONCE = Duration.ofMillis(100);

  private ClosedPorts() {}

  /**
   * Makes the system refuse the datagrams of others: it gives a socket that is connected only what
   * its peer sends, and this one's peer is itself. The rest finds no socket, and gets "port
   * unreachable".
   */
  static void refuse(DatagramSocket udp) throws IOException {
    udp.connect(udp.getLocalSocketAddress());
  }

  /**
   * Fills the queue of connections that nobody accepts. Linux and macOS then drop every SYN, so
   * that a client waits in vain; Windows refuses the connection instead.
   *
   * @return what fills it: closed, the port is still never accepted from
   */
  static List<Socket> neverAccept(ServerSocket tcp) throws IOException {
    List<Socket> fillers = new ArrayList<>();
    while (fillers.size() < MOST_FILLERS) {
      Socket filler = new Socket(Proxy.NO_PROXY);
      try {
        filler.connect(tcp.getLocalSocketAddress(), (int) AT_ONCE.toMillis());
        fillers.add(filler);
      } catch (IOException full) {
        filler.close();
        return fillers;
      }
    }
    return fillers;
  }
}
