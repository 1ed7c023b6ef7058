package dev.turnscope.lab.turn;

import dev.turnscope.stun.MalformedMessage;
import dev.turnscope.stun.StreamFraming;
import java.io.EOFException;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** How a test reaches a server: datagrams, or a stream. */
interface Wire extends AutoCloseable {
  Duration DEADLINE = Duration.ofSeconds(5);

  void send(byte[] packet) throws IOException;

  byte[] receive() throws IOException, MalformedMessage;

  void setDeadline(Duration deadline) throws IOException;

  @Override
  void close() throws IOException;

  static Wire udp(int port) throws IOException {
    DatagramSocket socket = new DatagramSocket(address(0));
    socket.connect(address(port));
    socket.setSoTimeout((int) DEADLINE.toMillis());
    return new Udp(socket);
  }

  static Wire tcp(int port) throws IOException {
    Socket socket = new Socket();
    socket.connect(address(port));
    return new Stream(socket);
  }

  static InetSocketAddress address(int port) {
    return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
  }

  record Udp(DatagramSocket socket) implements Wire {

    @Override
    public void send(byte[] packet) throws IOException {
      socket.send(new DatagramPacket(packet, packet.length));
    }

    @Override
    public byte[] receive() throws IOException {
      DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
      socket.receive(packet);
      return Arrays.copyOf(packet.getData(), packet.getLength());
    }

    @Override
    public void setDeadline(Duration deadline) throws IOException {
      socket.setSoTimeout((int) deadline.toMillis());
    }

    @Override
    public void close() {
      socket.close();
    }
  }

  /** Over TCP, or over TLS where the socket is an SSLSocket. */
  final class Stream implements Wire {
    private final Socket socket;
    private final StreamFraming framing = new StreamFraming(65_536);

    Stream(Socket socket) throws IOException {
      this.socket = socket;
      socket.setTcpNoDelay(true);
      socket.setSoTimeout((int) DEADLINE.toMillis());
    }

    @Override
    public void send(byte[] packet) throws IOException {
      socket.getOutputStream().write(packet);
    }

    @Override
    public byte[] receive() throws IOException, MalformedMessage {
      byte[] chunk = new byte[4_096];
      Optional<byte[]> message = framing.next();
      while (message.isEmpty()) {
        int count = socket.getInputStream().read(chunk);
        if (count < 0) {
          throw new EOFException();
        }
        framing.add(chunk, 0, count);
        message = framing.next();
      }
      return message.get();
    }

    @Override
    public void setDeadline(Duration deadline) throws IOException {
      socket.setSoTimeout((int) deadline.toMillis());
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
