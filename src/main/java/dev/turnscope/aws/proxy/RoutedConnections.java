package dev.turnscope.aws.proxy;

import dev.turnscope.trust.PlatformStores;
import dev.turnscope.trust.PlatformTrust;
import dev.turnscope.trust.TrustStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionFactory;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * Connections through the proxy of each place, to servers that this computer trusts. The SDK's own
 * tell a proxy no password before a tunnel, send it to AWS instead, and trust Java's roots alone.
 */
public final class RoutedConnections implements UrlConnectionFactory {
  private final @Nullable Proxies proxies;
  private final Duration connect;
  private final Duration read;
  private final SSLSocketFactory tls;

  /** Read once: it takes longer than a handshake. */
  private static final class Platform {
    static final SSLSocketFactory TLS = trusting(PlatformStores.all());
  }

  /**
   * @param proxies null where every place is asked directly
   * @param tls what judges certificates
   */
  RoutedConnections(
      @Nullable Proxies proxies, Duration connect, Duration read, SSLSocketFactory tls) {
    this.proxies = proxies;
    this.connect = connect;
    this.read = read;
    this.tls = tls;
  }

  /**
   * A client that trusts whom this computer trusts.
   *
   * @param connect how long a connection may take
   * @param read how long the next bytes of an answer may take
   */
  public static SdkHttpClient client(@Nullable Proxies proxies, Duration connect, Duration read) {
    return UrlConnectionHttpClient.create(
        new RoutedConnections(proxies, connect, read, Platform.TLS));
  }

  static SSLSocketFactory trusting(List<TrustStore> stores) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new PlatformTrust(stores)}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public HttpURLConnection createConnection(URI uri) {
    Optional<UsedProxy> proxy = proxies == null ? Optional.empty() : proxies.to(uri);
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              uri.toURL().openConnection(proxy.map(UsedProxy::proxy).orElse(Proxy.NO_PROXY));
      connection.setConnectTimeout(Math.toIntExact(connect.toMillis()));
      connection.setReadTimeout(Math.toIntExact(read.toMillis()));
      if (connection instanceof HttpsURLConnection secure) {
        secure.setSSLSocketFactory(tls);
      }
      proxy.ifPresent(used -> used.signIn(connection));
      return connection;
    } catch (IOException unopened) {
      throw new UncheckedIOException(unopened);
    }
  }
}
