package dev.turnscope.probe;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * A set of certificate authorities.
 *
 * @param name how a person calls it, to stand after “by”
 */
record TrustStore(String name, X509ExtendedTrustManager manager) {

  /** The stores that judge, the platform's first. */
  static List<TrustStore> of(Trust trust) {
    TrustStore platform = platform();
    return trust.extraAuthorities().isEmpty()
        ? List.of(platform)
        : List.of(platform, extra(trust.extraAuthorities()));
  }

  private static TrustStore platform() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    try {
      if (system.startsWith("windows")) {
        return of("Windows' root certificates", loaded("Windows-ROOT"));
      }
      if (system.startsWith("mac")) {
        return of("the macOS keychain's root certificates", loaded("KeychainStore-ROOT"));
      }
    } catch (GeneralSecurityException | IOException notOnThisVersion) {
      return ofJava();
    }
    return ofJava();
  }

  private static TrustStore ofJava() {
    try {
      return of("Java's root certificates", null);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("Java's own root certificates cannot be read.", broken);
    }
  }

  private static TrustStore extra(List<X509Certificate> authorities) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      for (int i = 0; i < authorities.size(); i++) {
        store.setCertificateEntry("authority-" + i, authorities.get(i));
      }
      return of("the list's own authority", store);
    } catch (GeneralSecurityException | IOException broken) {
      throw new IllegalStateException("The list's own authorities cannot be used.", broken);
    }
  }

  private static KeyStore loaded(String type) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(type);
    store.load(null, null);
    return store;
  }

  /** A null store is Java's own. */
  private static TrustStore of(String name, @Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(store);
    return Arrays.stream(factory.getTrustManagers())
        .filter(X509ExtendedTrustManager.class::isInstance)
        .map(X509ExtendedTrustManager.class::cast)
        .findFirst()
        .map(manager -> new TrustStore(name, manager))
        .orElseThrow();
  }
}
