package dev.turnscope.trust;

import dev.turnscope.model.TlsSession.Judgement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The root certificates of this machine, where a company adds its own, and after them Java's:
 * Windows fetches some of its roots only when Windows itself asks for them.
 */
public final class PlatformStores {
  private static final Judgement HERE = Judgement.TRUSTED_LOCALLY;

  /** Where Debian and its kin, Red Hat and its kin, and SUSE keep them. */
  private static final List<Path> LINUX =
      List.of(
          Path.of("/etc/ssl/certs/ca-certificates.crt"),
          Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
          Path.of("/etc/ssl/ca-bundle.pem"));

  private PlatformStores() {}

  /** Read once: it takes longer than a handshake. */
  private static final class Read {
    static final List<TrustStore> STORES = read();
  }

  /** The system’s own, then Java’s. */
  public static List<TrustStore> all() {
    return Read.STORES;
  }

  private static List<TrustStore> read() {
    List<TrustStore> stores = new ArrayList<>();
    try {
      addSystems(stores);
    } catch (GeneralSecurityException | IOException unreadable) {
      // Java's own judge alone, and every result names who judged.
    }
    try {
      stores.add(TrustStore.of("Java’s root certificates", Judgement.TRUSTED, null));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("Java’s own root certificates cannot be read.", broken);
    }
    return List.copyOf(stores);
  }

  private static void addSystems(List<TrustStore> stores)
      throws GeneralSecurityException, IOException {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      stores.add(TrustStore.of("Windows’ root certificates", HERE, loaded("Windows-ROOT")));
    } else if (system.startsWith("mac")) {
      stores.add(TrustStore.of("macOS’s root certificates", HERE, loaded("KeychainStore-ROOT")));
    } else {
      for (Path file : LINUX) {
        if (Files.isReadable(file)) {
          stores.add(TrustStore.of("this system’s root certificates", HERE, bundle(file)));
          return;
        }
      }
    }
  }

  private static KeyStore loaded(String type) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(type);
    store.load(null, null);
    return store;
  }

  private static KeyStore bundle(Path file) throws GeneralSecurityException, IOException {
    try (InputStream pem = Files.newInputStream(file)) {
      List<X509Certificate> roots =
          CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
              .map(X509Certificate.class::cast)
              .toList();
      return TrustStore.holding(roots);
    }
  }
}
