package dev.turnscope.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;

/** A TCP server on loopback that treats each connection in one way, good or bad. */
public final class TestServer implements AutoCloseable {
  private final ServerSocket listening;
  private final Manner manner;
  private final CountDownLatch connected = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private TestServer(ServerSocket listening, Manner manner) {
    this.listening = listening;
    this.manner = manner;
  }

  /** What is done with a connection before it is closed. */
  public interface Manner {
    void treat(Socket socket) throws IOException;
  }

  public static TestServer start(Manner manner) throws IOException {
    return started(new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")), manner);
  }

  /** Makes a TLS handshake with this certificate. */
  public static TestServer start(TestAuthority.Issued certificate) throws IOException {
    ServerSocket socket =
        certificate
            .serverContext()
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    return started(socket, connection -> ((SSLSocket) connection).startHandshake());
  }

  /** Reads, and never answers. */
  public static void holdOpen(Socket socket) throws IOException {
    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  /** Waits for the first byte, then resets. */
  public static void reset(Socket socket) throws IOException {
    socket.getInputStream().read();
    socket.setSoLinger(true, 0);
  }

  public int port() {
    return listening.getLocalPort();
  }

  public void awaitConnection() throws InterruptedException {
    if (!connected.await(5, TimeUnit.SECONDS)) {
      throw new IllegalStateException("nobody connected");
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    threads.shutdownNow();
    threads.close();
  }

  private static TestServer started(ServerSocket socket, Manner manner) {
    TestServer server = new TestServer(socket, manner);
    server.threads.execute(server::accept);
    return server;
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listening.accept();
        connected.countDown();
        threads.execute(() -> treat(socket));
      }
    } catch (IOException closed) {
      return;
    }
  }

  private void treat(Socket socket) {
    try (socket) {
      manner.treat(socket);
    } catch (IOException clientIsGone) {
      return;
    }
  }
}
