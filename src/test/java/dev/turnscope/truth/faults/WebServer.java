package dev.turnscope.truth.faults;

import dev.turnscope.testing.TestAuthority;
import dev.turnscope.truth.network.Namespace;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Answers whatever comes with one HTTP response, as web servers and captive portals do. */
public final class WebServer {
  private static final byte[] TO_THE_PORTAL =
      """
      HTTP/1.1 302 Found\r
      Location: http://portal.example/sign-in\r
      Content-Length: 0\r
      Connection: close\r
      \r
      """
          .getBytes(StandardCharsets.US_ASCII);

  private static final int READ_AT_ONCE = 4096;

  private WebServer() {}

  /** Sends everyone on to its sign-in page, in clear. */
  public static AutoCloseable portal(Namespace at, InetSocketAddress address) throws Exception {
    return Listening.on(at, address, WebServer::answer);
  }

  /** The same over TLS. */
  public static AutoCloseable secure(
      Namespace at, InetSocketAddress address, TestAuthority.Issued identity) throws Exception {
    SSLContext context = identity.serverContext();
    return Listening.on(at, address, connection -> answer(server(context, connection)));
  }

  /** The server's side of TLS over a connection that was accepted. */
  static SSLSocket server(SSLContext context, Socket connection) throws IOException {
    SSLSocket tls =
        (SSLSocket)
            context.getSocketFactory().createSocket(connection, null, /* autoClose= */ true);
    tls.setUseClientMode(false);
    return tls;
  }

  private static void answer(Socket connection) throws IOException {
    if (connection.getInputStream().read(new byte[READ_AT_ONCE]) > 0) {
      connection.getOutputStream().write(TO_THE_PORTAL);
    }
  }
}
