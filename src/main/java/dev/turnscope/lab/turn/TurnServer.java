package dev.turnscope.lab.turn;

import dev.turnscope.model.Transport;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A TURN server on 127.0.0.1: UDP and DTLS, TCP and TLS on one port number, told apart by the first
 * byte (RFC 8656).
 */
public final class TurnServer implements AutoCloseable {
  private static final Duration SWEEP = Duration.ofSeconds(1);

  private final SharedPort port;
  private final List<Socket> fillers;
  private final ServerThreads threads;
  private final AllocationTable table;
  private final StreamListener streams;

  /** An allocation that was made, and whether it lives. */
  public record Made(InetSocketAddress relayed, Transport transport, boolean active) {}

  private TurnServer(SharedPort port, List<Socket> fillers, TurnSettings settings) {
    this.port = port;
    this.fillers = fillers;
    this.threads = new ServerThreads("lab-turn-" + port.number());
    this.table = new AllocationTable(settings.limits(), settings.clock(), threads);
    Set<Fault> faults = settings.faults();
    PacketHandler service =
        faults.contains(Fault.TURN_SILENT) ? new SilentService() : new TurnService(settings, table);
    this.streams =
        new StreamListener(
            port.tcp(),
            threads,
            settings.limits().connections(),
            socket -> new StreamConnection(socket, settings.identity(), faults, service));
    if (!faults.contains(Fault.TCP_TIMEOUT)) {
      threads.execute(streams);
    }
    if (!faults.contains(Fault.UDP_REFUSED)) {
      DtlsListener dtls =
          new DtlsListener(settings.identity(), service, threads, settings.limits().connections());
      threads.execute(dtls);
      threads.execute(new UdpListener(port.udp(), faults, new Demultiplexer(dtls, service)));
    }
    threads.execute(this::sweep);
  }

  public static TurnServer start(TurnSettings settings) throws IOException {
    boolean accepts = !settings.faults().contains(Fault.TCP_TIMEOUT);
    SharedPort port = accepts ? SharedPort.open() : SharedPort.open(ClosedPorts.SHORTEST_BACKLOG);
    if (settings.faults().contains(Fault.UDP_REFUSED)) {
      ClosedPorts.refuse(port.udp());
    }
    List<Socket> fillers = accepts ? List.of() : ClosedPorts.neverAccept(port.tcp());
    return new TurnServer(port, fillers, settings);
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
    fillers.forEach(StreamListener::closeQuietly);
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
