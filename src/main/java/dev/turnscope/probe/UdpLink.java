package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Datagrams over a connected socket: only such a socket is told of ICMP errors. */
final class UdpLink implements Link {
  private static final int LONGEST = 0xffff;

  private final InetSocketAddress server;
  private final DatagramChannel channel;
  private final Inbox inbox = new Inbox();
  private final Thread reader;
  private boolean used;
  private @Nullable StageFailure unsent;

  private UdpLink(InetSocketAddress server, DatagramChannel channel) {
    this.server = server;
    this.channel = channel;
    this.reader = Thread.ofVirtual().name("probe-udp " + server).unstarted(this::read);
  }

  static Walk.Found<UdpLink> to(InetSocketAddress server)
      throws StageFailure, InterruptedException {
    UdpLink link = new UdpLink(server, open());
    try {
      link.channel.connect(server);
    } catch (ClosedByInterruptException interrupted) {
      Thread.interrupted();
      throw new InterruptedException();
    } catch (IOException failure) {
      link.close();
      throw LocalFault.of(server, failure);
    } catch (UnsupportedAddressTypeException noIpv6) {
      link.close();
      throw LocalFault.of(server, noIpv6);
    }
    link.reader.start();
    return new Walk.Found<>(link, "UDP to %s.".formatted(Addresses.text(server)));
  }

  private static DatagramChannel open() throws StageFailure {
    try {
      return DatagramChannel.open();
    } catch (IOException noSockets) {
      throw LocalFault.noSocket(noSockets);
    }
  }

  @Override
  public boolean reliable() {
    return false;
  }

  @Override
  public Cause silence() {
    return Cause.UDP_SILENT;
  }

  @Override
  public @Nullable StageFailure unsent() {
    return unsent;
  }

  /**
   * The way can be lost for a while, as between two networks: once a message has left, one that
   * does not counts as lost, and the next one tells.
   *
   * <p>Writes on a thread that nobody interrupts: an interrupt in the middle of a write closes the
   * channel, and an allocation that was asked for over it could not be given back.
   */
  @Override
  public void send(byte[] message) throws StageFailure, InterruptedException {
    FutureTask<Integer> write = new FutureTask<>(() -> channel.write(ByteBuffer.wrap(message)));
    Thread.ofVirtual().name("probe-udp-send " + server).start(write);
    try {
      write.get();
      used = true;
      unsent = null;
    } catch (ExecutionException failed) {
      unsent = explained(failed.getCause());
      if (!used || unsent.reason() != Cause.NETWORK_UNREACHABLE) {
        throw unsent;
      }
    }
  }

  @Override
  public byte @Nullable [] receive(Duration patience) throws StageFailure, InterruptedException {
    return inbox.receive(patience);
  }

  @Override
  public void close() {
    Channels.close(channel);
    reader.interrupt();
  }

  private void read() {
    byte[] buffer = new byte[LONGEST];
    DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
    try {
      while (channel.isOpen()) {
        packet.setLength(buffer.length);
        channel.socket().receive(packet);
        inbox.offer(Arrays.copyOf(buffer, packet.getLength()));
      }
    } catch (PortUnreachableException refused) {
      inbox.end(refused(server));
    } catch (IOException failure) {
      inbox.end(LocalFault.of(server, failure));
    }
  }

  private StageFailure explained(@Nullable Throwable failure) {
    return switch (failure) {
      case PortUnreachableException _ -> refused(server);
      case IOException local -> LocalFault.of(server, local);
      case null, default -> throw new IllegalStateException(failure);
    };
  }

  private static StageFailure refused(InetSocketAddress server) {
    return StageFailure.failed(
        Cause.UDP_REFUSED, "%s: port unreachable (ICMP).".formatted(Addresses.text(server)));
  }
}
