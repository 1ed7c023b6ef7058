package dev.turnscope.webrtc;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A way over UDP to a TURN server, on which the server's answers to one client take their time. */
final class SlowPath implements AutoCloseable {
  private static final Duration DELAY = Duration.ofMillis(200);
  private static final int LARGEST_DATAGRAM = 65_535;
  private static final int ALLOCATE = 3;

  private final DatagramSocket near = new DatagramSocket(0, InetAddress.getLoopbackAddress());
  private final DatagramSocket far = new DatagramSocket(0, InetAddress.getLoopbackAddress());
  private final ScheduledExecutorService delayed = Executors.newSingleThreadScheduledExecutor();
  private final Set<String> allocates = ConcurrentHashMap.newKeySet();
  private volatile @Nullable SocketAddress client;

  private SlowPath(int serverPort) throws IOException {
    far.connect(InetAddress.getLoopbackAddress(), serverPort);
    Thread.ofVirtual().name("slow-path-there").start(this::there);
    Thread.ofVirtual().name("slow-path-back").start(this::back);
  }

  static SlowPath to(int serverPort) throws IOException {
    return new SlowPath(serverPort);
  }

  int port() {
    return near.getLocalPort();
  }

  /** How many different Allocate requests (RFC 8656 section 7.1) set out. */
  int allocates() {
    return allocates.size();
  }

  private void there() {
    try {
      while (true) {
        DatagramPacket packet = receive(near);
        client = packet.getSocketAddress();
        byte[] sent = Arrays.copyOf(packet.getData(), packet.getLength());
        if (sent[0] == 0 && sent[1] == ALLOCATE) {
          // The transaction's id: RFC 8489 section 5.
          allocates.add(HexFormat.of().formatHex(sent, 8, 20));
        }
        far.send(new DatagramPacket(sent, sent.length));
      }
    } catch (IOException closed) {
      // The end of the test.
    }
  }

  private void back() {
    try {
      while (true) {
        DatagramPacket packet = receive(far);
        delayed.schedule(() -> deliver(packet), DELAY.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (IOException closed) {
      // The end of the test.
    }
  }

  private void deliver(DatagramPacket packet) {
    try {
      packet.setSocketAddress(client);
      near.send(packet);
    } catch (IOException closed) {
      // The end of the test.
    }
  }

  private static DatagramPacket receive(DatagramSocket socket) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM);
    socket.receive(packet);
    return packet;
  }

  @Override
  public void close() {
    delayed.shutdownNow();
    near.close();
    far.close();
  }
}
