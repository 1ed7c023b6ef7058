package dev.turnscope.truth.faults;

import dev.turnscope.truth.network.Namespace;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A server over TCP in a namespace: each connection is served on a thread of that namespace. */
final class Listening implements AutoCloseable {
  private final ServerSocket listener;
  private final Serving serving;

  /** What is done with a connection, which is closed afterwards. */
  interface Serving {
    void serve(Socket connection) throws IOException;
  }

  private Listening(ServerSocket listener, Serving serving) {
    this.listener = listener;
    this.serving = serving;
  }

  static Listening on(Namespace at, InetSocketAddress address, Serving serving) throws Exception {
    return at.call(
        () -> {
          ServerSocket listener = new ServerSocket();
          listener.bind(address);
          Listening listening = new Listening(listener, serving);
          Thread.ofPlatform().daemon().name("listens").start(listening::accept);
          return listening;
        });
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket connection = listener.accept();
        Thread.ofPlatform().daemon().name("serves").start(() -> serve(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      serving.serve(connection);
    } catch (IOException gone) {
      // The client has gone, which is its own affair.
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
