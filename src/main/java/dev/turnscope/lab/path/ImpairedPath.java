package dev.turnscope.lab.path;

import dev.turnscope.lab.turn.ServerThreads;
import dev.turnscope.lab.turn.SharedPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * The way to a server through a port of its own, where packets are delayed and lost. The server
 * sees the path's addresses, as it sees those of a NAT. A connection is accepted at once: that the
 * system does by itself.
 */
public final class ImpairedPath implements AutoCloseable {
  private final SharedPort port;
  private final ServerThreads threads;
  private final DatagramPath datagrams;
  private final StreamPath streams;

  private ImpairedPath(SharedPort port, InetSocketAddress server, Impairment impairment) {
    this.port = port;
    this.threads = new ServerThreads("lab-path-" + port.number());
    this.datagrams = new DatagramPath(port.udp(), server, impairment, threads);
    this.streams = new StreamPath(port.tcp(), server, impairment.delay(), threads);
    threads.execute(datagrams);
    threads.execute(streams);
  }

  /**
   * Opens a port for UDP and TCP; none is needed where nothing is impaired.
   *
   * @param server the server's port
   */
  public static Optional<ImpairedPath> to(int server, Impairment impairment) throws IOException {
    if (impairment.equals(Impairment.NONE)) {
      return Optional.empty();
    }
    InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), server);
    return Optional.of(new ImpairedPath(SharedPort.open(), address, impairment));
  }

  public int port() {
    return port.number();
  }

  @Override
  public void close() {
    datagrams.close();
    streams.close();
    threads.close();
  }
}
