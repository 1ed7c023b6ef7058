package dev.turnscope.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy on loopback that leads every host to one HTTP server. It opens TLS with a
 * certificate of its own, as a company's proxy does.
 */
public final class TestProxy implements AutoCloseable {
  private static final String SIGN_IN =
      "HTTP/1.1 407 Proxy Authentication Required\r\n"
          + "Proxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\n\r\n";

  private final TestServer server;
  private final URI behind;
  private final TestAuthority.@Nullable Issued certificate;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile @Nullable String signIn;
  private volatile @Nullable String refusal;

  private TestProxy(URI behind, TestAuthority.@Nullable Issued certificate) throws IOException {
    this.behind = behind;
    this.certificate = certificate;
    this.server = TestServer.start(this::serve);
  }

  /**
   * @param behind the HTTP server, whatever host is asked for
   * @param certificate with which TLS is opened, null where there is none
   */
  public static TestProxy start(URI behind, TestAuthority.@Nullable Issued certificate)
      throws IOException {
    return new TestProxy(behind, certificate);
  }

  /** From now on it wants this {@code user:password}. */
  public TestProxy wants(String userAndPassword) {
    signIn = "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes(ISO_8859_1));
    return this;
  }

  /** From now on it answers with this status line. */
  public TestProxy refuses(String statusLine) {
    refusal = statusLine;
    return this;
  }

  /** {@code 127.0.0.1:PORT}. */
  public String address() {
    return "127.0.0.1:" + server.port();
  }

  /** The first line of each request that came with the right name and password. */
  public List<String> asked() {
    return asked;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void serve(Socket client) throws IOException {
    String head = head(client.getInputStream());
    OutputStream out = client.getOutputStream();
    String wanted = signIn;
    while (wanted != null
        && !head.replaceAll("(?i)\r\nproxy-authorization: ", "\r\nsign-in: ")
            .contains("\r\nsign-in: " + wanted + "\r\n")) {
      out.write(SIGN_IN.getBytes(ISO_8859_1));
      head = head(client.getInputStream());
    }
    asked.add(head.substring(0, head.indexOf("\r\n")));
    String refused = refusal;
    if (refused != null) {
      out.write((refused + "\r\nContent-Length: 0\r\n\r\n").getBytes(ISO_8859_1));
      return;
    }
    if (head.startsWith("CONNECT ")) {
      out.write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(ISO_8859_1));
      relay("", opened(client));
    } else {
      relay(head.replaceFirst(" http://[^/]+", " "), client);
    }
  }

  private Socket opened(Socket client) throws IOException {
    if (certificate == null) {
      return client;
    }
    SSLSocket tls =
        (SSLSocket)
            certificate
                .serverContext()
                .getSocketFactory()
                .createSocket(client, null, client.getPort(), true);
    tls.setUseClientMode(false);
    tls.startHandshake();
    return tls;
  }

  private void relay(String head, Socket client) throws IOException {
    try (client;
        Socket onwards = new Socket()) {
      onwards.connect(new InetSocketAddress(behind.getHost(), behind.getPort()));
      onwards.getOutputStream().write(head.getBytes(ISO_8859_1));
      Thread back = Thread.ofVirtual().name("test-proxy-back").start(() -> pass(onwards, client));
      pass(client, onwards);
      back.interrupt();
    }
  }

  private static void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.close();
    } catch (IOException ended) {
      // One side has gone, and the other follows.
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int read = in.read();
      if (read < 0) {
        throw new IOException("the client has gone");
      }
      head.append((char) read);
    }
    return head.toString();
  }
}
