package dev.turnscope.lab.turn;

import dev.turnscope.model.Transport;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/**
 * A TURN server on 127.0.0.1: UDP, and TCP and TLS told apart by the first byte, on one port number
 * (RFC 8656).
 */
public final class TurnServer implements AutoCloseable {
  private static final Duration SWEEP = Duration.ofSeconds(1);

  private final SharedPort port;
  private final ServerThreads threads;
  private final AllocationTable table;
  private final StreamListener streams;

  /** An allocation that was made, and whether it lives. */
  public record Made(InetSocketAddress relayed, Transport transport, boolean active) {}

  private TurnServer(SharedPort port, TurnSettings settings) {
    this.port = port;
    this.threads = new ServerThreads("lab-turn-" + port.number());
    this.table = new AllocationTable(settings.limits(), settings.clock(), threads);
    TurnService service = new TurnService(settings, table);
    this.streams =
        new StreamListener(
            port.tcp(),
            threads,
            settings.limits().connections(),
            socket -> new StreamConnection(socket, settings.tls(), settings.faults(), service));
    threads.execute(new UdpListener(port.udp(), settings.faults(), service));
    threads.execute(streams);
    threads.execute(this::sweep);
  }

  public static TurnServer start(TurnSettings settings) throws IOException {
    return new TurnServer(SharedPort.open(), settings);
  }

  public int port() {
    return port.number();
  }

  /** Every allocation made, in order; the oldest are forgotten when there are very many. */
  public List<Made> allocations() {
    return table.ever().stream()
        .map(
            allocation ->
                new Made(
                    allocation.relayedAddress(),
                    allocation.client().tuple().transport(),
                    allocation.isOpen()))
        .toList();
  }

  @Override
  public void close() {
    port.udp().close();
    streams.close();
    table.close();
    threads.close();
  }

  private void sweep() {
    try {
      while (true) {
        Thread.sleep(SWEEP);
        table.closeExpired();
      }
    } catch (InterruptedException closed) {
      // The server ends.
    }
  }
}
