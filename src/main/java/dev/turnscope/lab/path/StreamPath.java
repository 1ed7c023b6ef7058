package dev.turnscope.lab.path;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Carries TCP connections both ways. The server's own limit holds: a connection here is one there.
 */
final class StreamPath implements Runnable, AutoCloseable {
  private static final int CHUNK = 16 * 1024;

  private final ServerSocket listening;
  private final InetSocketAddress server;
  private final Duration delay;
  private final Executor executor;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  StreamPath(ServerSocket listening, InetSocketAddress server, Duration delay, Executor executor) {
    this.listening = listening;
    this.server = server;
    this.delay = delay;
    this.executor = executor;
  }

  @Override
  public void run() {
    while (!listening.isClosed()) {
      try {
        join(listening.accept());
      } catch (IOException closedOrOneLost) {
        // The loop's condition tells which.
      }
    }
  }

  private void join(Socket client) throws IOException {
    Socket behind = new Socket(Proxy.NO_PROXY);
    open.addAll(List.of(client, behind));
    try {
      behind.connect(server);
      client.setTcpNoDelay(true);
      behind.setTcpNoDelay(true);
      carry(client, behind);
      carry(behind, client);
    } catch (IOException | RejectedExecutionException refused) {
      end(client, behind);
    }
  }

  private void carry(Socket from, Socket to) {
    DelayLine line = new DelayLine(delay, exit(from, to));
    executor.execute(line);
    executor.execute(() -> read(from, to, line));
  }

  private void read(Socket from, Socket to, DelayLine line) {
    byte[] chunk = new byte[CHUNK];
    try {
      InputStream in = from.getInputStream();
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        line.put(Arrays.copyOf(chunk, count));
      }
      line.end();
    } catch (IOException | InterruptedException broken) {
      end(from, to);
    }
  }

  /** An end that closes closes the other too, once what was under way has come out. */
  private DelayLine.Exit exit(Socket from, Socket to) {
    return new DelayLine.Exit() {
      @Override
      public void send(byte[] packet) throws IOException {
        to.getOutputStream().write(packet);
      }

      @Override
      public void end() {
        StreamPath.this.end(from, to);
      }
    };
  }

  private void end(Socket... sockets) {
    for (Socket socket : sockets) {
      closeQuietly(socket);
      open.remove(socket);
    }
  }

  @Override
  public void close() {
    closeQuietly(listening);
    open.forEach(StreamPath::closeQuietly);
  }

  private static void closeQuietly(Closeable socket) {
    try {
      socket.close();
    } catch (IOException closedAlready) {
      // Either way it is closed.
    }
  }
}
