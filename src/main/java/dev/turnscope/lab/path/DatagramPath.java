package dev.turnscope.lab.path;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Carries datagrams both ways, from a port of its own for each client. */
final class DatagramPath implements Runnable, AutoCloseable {
  private static final int LONGEST_DATAGRAM = 65_535;

  /** The client that has been here longest makes room for the next one. */
  private static final int MOST_CLIENTS = 128;

  private final DatagramSocket outside;
  private final InetSocketAddress server;
  private final Impairment impairment;
  private final Executor executor;
  private final Map<SocketAddress, Client> clients = new LinkedHashMap<>();

  private record Client(DatagramSocket inside, DelayLine toServer, Loss loss) {}

  DatagramPath(
      DatagramSocket outside, InetSocketAddress server, Impairment impairment, Executor executor) {
    this.outside = outside;
    this.server = server;
    this.impairment = impairment;
    this.executor = executor;
  }

  @Override
  public void run() {
    receive(
        outside,
        packet -> {
          Client client = client((InetSocketAddress) packet.getSocketAddress());
          if (!client.loss().next()) {
            client.toServer().offer(Arrays.copyOf(packet.getData(), packet.getLength()));
          }
        });
  }

  private synchronized Client client(InetSocketAddress address) throws IOException {
    Client known = clients.get(address);
    if (known != null) {
      return known;
    }
    if (outside.isClosed()) {
      throw new IOException("the path is closed");
    }
    if (clients.size() >= MOST_CLIENTS) {
      Iterator<Client> oldest = clients.values().iterator();
      oldest.next().inside().close();
      oldest.remove();
    }
    DatagramSocket inside =
        new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
    DelayLine toServer = new DelayLine(impairment.delay(), exit(inside, server));
    DelayLine toClient = new DelayLine(impairment.delay(), exit(outside, address));
    Client client = new Client(inside, toServer, new Loss(impairment.lossPercent()));
    clients.put(address, client);
    try {
      executor.execute(toServer);
      executor.execute(toClient);
      executor.execute(() -> carryBack(inside, toServer, toClient));
    } catch (RejectedExecutionException closing) {
      inside.close();
      throw new IOException("the path closes", closing);
    }
    return client;
  }

  private void carryBack(DatagramSocket inside, DelayLine toServer, DelayLine toClient) {
    Loss loss = new Loss(impairment.lossPercent());
    receive(
        inside,
        packet -> {
          if (!loss.next()) {
            toClient.offer(Arrays.copyOf(packet.getData(), packet.getLength()));
          }
        });
    try {
      toServer.end();
      toClient.end();
    } catch (InterruptedException closed) {
      // Their threads are interrupted too.
    }
  }

  private interface Receiver {
    void take(DatagramPacket packet) throws IOException;
  }

  private static void receive(DatagramSocket socket, Receiver receiver) {
    byte[] buffer = new byte[LONGEST_DATAGRAM];
    while (!socket.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        receiver.take(packet);
      } catch (IOException closedOrOneLost) {
        // The loop's condition tells which.
      }
    }
  }

  private static DelayLine.Exit exit(DatagramSocket socket, InetSocketAddress to) {
    return new DelayLine.Exit() {
      @Override
      public void send(byte[] packet) {
        try {
          socket.send(new DatagramPacket(packet, packet.length, to));
        } catch (IOException lost) {
          // A path promises no more than UDP does.
        }
      }

      @Override
      public void end() {}
    };
  }

  @Override
  public synchronized void close() {
    outside.close();
    clients.values().forEach(client -> client.inside().close());
  }
}
