package dev.turnscope.lab.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.stun.Method;
import dev.turnscope.stun.RequestedTransport;
import dev.turnscope.testing.Await;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** TLS that is begun and not brought to its end, in numbers, and TLS in pieces of a byte. */
@Timeout(60)
class HalfOpenTlsTest {
  /** More than a server has places for. */
  private static final int MANY = Limits.USUAL.connections() * 2;

  /** Begins a record of 512 bytes with a ClientHello. */
  private static final byte[] BEGINNING = {0x16, 0x03, 0x01, 0x02, 0x00, 0x01};

  private static final Duration HANDSHAKE_AND_A_WHILE = Duration.ofSeconds(20);

  private final List<Socket> halfOpen = new ArrayList<>();
  private TurnServerFixture turn;

  @BeforeEach
  void start() throws IOException {
    turn = new TurnServerFixture();
  }

  @AfterEach
  void close() throws IOException {
    for (Socket socket : halfOpen) {
      socket.close();
    }
    turn.close();
  }

  @Test
  void leavesUdpServedAndGivesItsPlacesBackAtTheDeadline() throws Exception {
    begin();

    assertUdpIsServed();
    Await.until("TLS is served", HANDSHAKE_AND_A_WHILE, this::tlsIsServed);
  }

  @Test
  void givesItsPlacesBackThoughAByteComesNowAndThen() throws Exception {
    begin();

    Await.until(
        "TLS is served",
        HANDSHAKE_AND_A_WHILE,
        () -> {
          halfOpen.forEach(HalfOpenTlsTest::drip);
          return tlsIsServed();
        });
    assertUdpIsServed();
  }

  @Test
  void inPiecesOfAByteIsServed() throws Exception {
    try (ServerSocket splitter = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      Thread.ofVirtual().name("splitter").start(() -> split(splitter));

      try (TurnTestClient client = tlsClient(splitter.getLocalPort())) {
        assertEquals(0, client.codeOf(Method.ALLOCATE, RequestedTransport.UDP));
      }
    }
  }

  private void begin() throws IOException {
    for (int i = 0; i < MANY; i++) {
      Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), turn.server.port());
      halfOpen.add(socket);
      send(socket, BEGINNING);
    }
  }

  private void assertUdpIsServed() throws Exception {
    try (TurnTestClient client = turn.udpClient()) {
      assertEquals(0, client.codeOf(Method.ALLOCATE, RequestedTransport.UDP));
    }
  }

  private boolean tlsIsServed() throws Exception {
    try (TurnTestClient client = tlsClient(turn.server.port())) {
      return client.codeOf(Method.ALLOCATE, RequestedTransport.UDP) == 0;
    } catch (IOException full) {
      return false;
    }
  }

  private TurnTestClient tlsClient(int port) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new TrustsAnybody()}, null);
    SSLSocket socket =
        (SSLSocket)
            context.getSocketFactory().createSocket(InetAddress.ofLiteral("127.0.0.1"), port);
    return new TurnTestClient(new Wire.Stream(socket), turn.credentials(Duration.ofMinutes(5)));
  }

  private static void drip(Socket socket) {
    try {
      send(socket, new byte[1]);
    } catch (IOException closed) {
      // Its time is over.
    }
  }

  private static void send(Socket socket, byte[] bytes) throws IOException {
    try {
      socket.getOutputStream().write(bytes);
    } catch (IOException full) {
      // The server has no place for it.
    }
  }

  /** Carries one connection to the server, byte by byte. */
  private void split(ServerSocket listening) {
    try (Socket client = listening.accept();
        Socket server = new Socket(InetAddress.ofLiteral("127.0.0.1"), turn.server.port())) {
      server.setTcpNoDelay(true);
      Thread.ofVirtual().start(() -> run(() -> transfer(server, client)));
      InputStream in = client.getInputStream();
      OutputStream out = server.getOutputStream();
      for (int next = in.read(); next >= 0; next = in.read()) {
        out.write(next);
        out.flush();
      }
    } catch (IOException ended) {
      // The test is over.
    }
  }

  private static long transfer(Socket from, Socket to) throws IOException {
    return from.getInputStream().transferTo(to.getOutputStream());
  }

  private static void run(Callable<Long> transfer) {
    try {
      transfer.call();
    } catch (Exception ended) {
      // The test is over.
    }
  }

  /** The certificate is not what is tested here. */
  private static final class TrustsAnybody implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
