package dev.turnscope.trust;

import dev.turnscope.trust.UntrustedCertificate.Why;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts a server that any of some stores vouches for. Its refusals are told in full. */
public final class PlatformTrust extends X509ExtendedTrustManager {
  private final List<TrustStore> stores;

  public PlatformTrust(List<TrustStore> stores) {
    this.stores = List.copyOf(stores);
  }

  private interface Check {
    void by(X509ExtendedTrustManager manager) throws CertificateException;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    check(chain, authType, manager -> manager.checkServerTrusted(chain, authType, socket));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    check(chain, authType, manager -> manager.checkServerTrusted(chain, authType, engine));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    check(chain, authType, manager -> manager.checkServerTrusted(chain, authType));
  }

  private void check(X509Certificate[] chain, String authType, Check whole)
      throws CertificateException {
    CertificateException last = new CertificateException("No store of authorities.");
    for (TrustStore store : stores) {
      try {
        whole.by(store.manager());
        return;
      } catch (CertificateException next) {
        last = next;
      }
    }
    throw new UntrustedCertificate(why(chain, authType, last), chain, last);
  }

  private Why why(X509Certificate[] chain, String authType, CertificateException last) {
    for (TrustStore store : stores) {
      try {
        store.manager().checkServerTrusted(chain, authType);
        return Why.OTHER_HOST;
      } catch (CertificateException refused) {
        if (Certificates.isOutOfDate(refused)) {
          return Why.OUT_OF_DATE;
        }
      }
    }
    return Certificates.isOutOfDate(last) ? Why.OUT_OF_DATE : Why.UNKNOWN_AUTHORITY;
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("No server is asked for.");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    checkClientTrusted(chain, authType);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    checkClientTrusted(chain, authType);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
