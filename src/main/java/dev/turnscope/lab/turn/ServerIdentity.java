package dev.turnscope.lab.turn;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * What a server proves itself with, over TLS and over DTLS.
 *
 * @param key an elliptic curve key
 * @param chain the server's own certificate first
 */
public record ServerIdentity(PrivateKey key, List<X509Certificate> chain, SSLContext tls) {
  private static final char[] IN_MEMORY_ONLY = {};

  public ServerIdentity {
    chain = List.copyOf(chain);
  }

  public static ServerIdentity of(PrivateKey key, List<X509Certificate> chain)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, IN_MEMORY_ONLY);
    store.setKeyEntry("server", key, IN_MEMORY_ONLY, chain.toArray(X509Certificate[]::new));
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, IN_MEMORY_ONLY);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return new ServerIdentity(key, chain, context);
  }

  /** The key is nobody else's. */
  @Override
  public String toString() {
    return "the identity of " + chain.getFirst().getSubjectX500Principal();
  }
}
