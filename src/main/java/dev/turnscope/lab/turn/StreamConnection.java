package dev.turnscope.lab.turn;

import dev.turnscope.stun.MalformedMessage;
import dev.turnscope.stun.StreamFraming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Serves one TCP or TLS connection until it ends; an allocation made on it ends with it. */
final class StreamConnection implements Runnable {
  /** Longer than any client of this machine needs, short enough to free what was abandoned. */
  private static final Duration HANDSHAKE_DEADLINE = Duration.ofSeconds(10);

  private static final Duration IDLE = Duration.ofSeconds(60);
  private static final int CHUNK = 16 * 1024;
  private static final int LONGEST_MESSAGE = 64 * 1024;

  private final Socket socket;
  private final Supplier<ServerIdentity> identity;
  private final Set<Fault> faults;
  private final PacketHandler handler;

  StreamConnection(
      Socket socket, Supplier<ServerIdentity> identity, Set<Fault> faults, PacketHandler handler) {
    this.socket = socket;
    this.identity = identity;
    this.faults = faults;
    this.handler = handler;
  }

  @Override
  public void run() {
    try (socket) {
      socket.setTcpNoDelay(true);
      if (faults.contains(Fault.TCP_SILENT)) {
        swallow();
      } else {
        serve();
      }
    } catch (IOException | MalformedMessage ended) {
      // The client left, or speaks something else: the connection ends.
    }
  }

  private void serve() throws IOException, MalformedMessage {
    socket.setSoTimeout((int) HANDSHAKE_DEADLINE.toMillis());
    int first = ClientStream.firstByte(socket);
    boolean secure = ClientStream.beginsTls(first);
    if (secure && faults.contains(Fault.TLS_SILENT)) {
      swallow();
      return;
    }
    ClientStream stream = secure ? afterHandshake(first) : ClientStream.inClear(first, socket);
    socket.setSoTimeout((int) IDLE.toMillis());
    if (faults.contains(Fault.NOT_TURN)) {
      WebServer.answer(stream);
    } else {
      serve(stream);
    }
  }

  /** The socket's own timeout begins anew with every byte, and a client may send one at a time. */
  private ClientStream afterHandshake(int first) throws IOException {
    try (CloseLater _ = CloseLater.of(socket, HANDSHAKE_DEADLINE)) {
      return ClientStream.afterHandshake(first, socket, identity);
    }
  }

  private void swallow() throws IOException {
    socket.setSoTimeout(0);
    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  private void serve(ClientStream stream) throws IOException, MalformedMessage {
    FiveTuple tuple =
        new FiveTuple(
            stream.transport(),
            (InetSocketAddress) socket.getRemoteSocketAddress(),
            (InetSocketAddress) socket.getLocalSocketAddress());
    StreamClient client = new StreamClient(tuple, socket, stream.out());
    try {
      read(stream.in(), client);
    } finally {
      handler.gone(client);
    }
  }

  private void read(InputStream in, ClientPath client) throws IOException, MalformedMessage {
    StreamFraming framing = new StreamFraming(LONGEST_MESSAGE);
    byte[] chunk = new byte[CHUNK];
    for (int count = readOrWait(in, chunk, client);
        count >= 0;
        count = readOrWait(in, chunk, client)) {
      framing.add(chunk, 0, count);
      for (Optional<byte[]> packet = framing.next(); packet.isPresent(); packet = framing.next()) {
        handler.handle(packet.get(), client);
      }
    }
  }

  private int readOrWait(InputStream in, byte[] chunk, ClientPath client) throws IOException {
    while (true) {
      try {
        return in.read(chunk);
      } catch (SocketTimeoutException idle) {
        if (!handler.keeps(client)) {
          throw idle;
        }
      }
    }
  }
}
