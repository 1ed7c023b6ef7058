package dev.turnscope.truth.faults;

import dev.turnscope.testing.TestAuthority;
import dev.turnscope.truth.network.Namespace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** A company's proxy: ends TLS with a certificate of its own, and passes on what it read. */
public final class TlsInterceptor {
  private final SSLContext towardsClient;
  private final SSLContext towardsServer;
  private final InetSocketAddress server;

  private TlsInterceptor(
      TestAuthority.Issued identity, X509Certificate trusted, InetSocketAddress server)
      throws GeneralSecurityException, IOException {
    this.towardsClient = identity.serverContext();
    this.towardsServer = trusting(trusted);
    this.server = server;
  }

  /**
   * @param trusted who signed the real server's certificate
   * @param server where the connections were meant to go
   */
  public static AutoCloseable at(
      Namespace at,
      InetSocketAddress address,
      TestAuthority.Issued identity,
      X509Certificate trusted,
      InetSocketAddress server)
      throws Exception {
    return Listening.on(at, address, new TlsInterceptor(identity, trusted, server)::serve);
  }

  private void serve(Socket connection) throws IOException {
    SSLSocket client = WebServer.server(towardsClient, connection);
    client.startHandshake();
    try (SSLSocket onwards = (SSLSocket) towardsServer.getSocketFactory().createSocket()) {
      onwards.connect(server);
      Thread.ofPlatform().daemon().start(() -> pass(onwards, client));
      pass(client, onwards);
    }
  }

  private static void pass(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
      to.close();
    } catch (IOException ended) {
      // One side has gone, and the other follows.
    }
  }

  private static SSLContext trusting(X509Certificate authority)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("real", authority);
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(store);
    TrustManager[] trust = factory.getTrustManagers();
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust, null);
    return context;
  }
}
