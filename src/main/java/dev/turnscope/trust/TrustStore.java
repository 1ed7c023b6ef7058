package dev.turnscope.trust;

import dev.turnscope.model.TlsSession.Judgement;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * A set of certificate authorities.
 *
 * @param name how a person calls it, to stand after “by”
 * @param judgement on a certificate that no other store vouches for
 */
public record TrustStore(String name, Judgement judgement, X509ExtendedTrustManager manager) {

  /** The platform's stores, then one of the authorities that a list brings along, if any. */
  public static List<TrustStore> platformAnd(List<X509Certificate> extraAuthorities) {
    List<TrustStore> platform = PlatformStores.all();
    return extraAuthorities.isEmpty()
        ? platform
        : Stream.concat(platform.stream(), Stream.of(extra(extraAuthorities))).toList();
  }

  private static TrustStore extra(List<X509Certificate> authorities) {
    try {
      return of("the list’s own authority", Judgement.TRUSTED_BY_LIST, holding(authorities));
    } catch (GeneralSecurityException | IOException broken) {
      throw new IllegalStateException("The list’s own authorities cannot be used.", broken);
    }
  }

  /** A key store of these authorities. */
  public static KeyStore holding(Collection<X509Certificate> authorities)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    int number = 0;
    for (X509Certificate authority : authorities) {
      store.setCertificateEntry("authority-" + number++, authority);
    }
    return store;
  }

  /** A null store is Java's own. */
  public static TrustStore of(String name, Judgement judgement, @Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(store);
    return Arrays.stream(factory.getTrustManagers())
        .filter(X509ExtendedTrustManager.class::isInstance)
        .map(X509ExtendedTrustManager.class::cast)
        .findFirst()
        .map(manager -> new TrustStore(name, judgement, manager))
        .orElseThrow();
  }
}
