package dev.turnscope.lab.turn;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Accepts TCP connections, up to a limit, and gives each a thread. */
final class StreamListener implements Runnable, AutoCloseable {
  private final ServerSocket listening;
  private final Executor executor;
  private final Function<Socket, StreamConnection> service;
  private final Semaphore places;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  StreamListener(
      ServerSocket listening,
      Executor executor,
      int connections,
      Function<Socket, StreamConnection> service) {
    this.listening = listening;
    this.executor = executor;
    this.service = service;
    this.places = new Semaphore(connections);
  }

  @Override
  public void run() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        if (places.tryAcquire()) {
          hand(socket);
        } else {
          socket.close();
        }
      } catch (IOException closedOrOneLost) {
        // The loop's condition tells which.
      }
    }
  }

  private void hand(Socket socket) throws IOException {
    try {
      executor.execute(() -> serve(socket));
    } catch (RejectedExecutionException ending) {
      socket.close();
    }
  }

  private void serve(Socket socket) {
    open.add(socket);
    try {
      service.apply(socket).run();
    } finally {
      open.remove(socket);
      places.release();
    }
  }

  @Override
  public void close() {
    closeQuietly(listening);
    open.forEach(StreamListener::closeQuietly);
  }

  static void closeQuietly(Closeable socket) {
    try {
      socket.close();
    } catch (IOException closedAlready) {
      // Either way it is closed.
    }
  }
}
