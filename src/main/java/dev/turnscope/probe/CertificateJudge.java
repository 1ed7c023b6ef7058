package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import java.net.Socket;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Judges a server's certificate by each store in turn, and remembers what it said and why. */
final class CertificateJudge extends X509ExtendedTrustManager {
  private final List<TrustStore> stores;
  private @Nullable StageFailure rejection;
  private String praise = "";

  CertificateJudge(List<TrustStore> stores) {
    this.stores = stores;
  }

  /** Null where no certificate was rejected. */
  @Nullable StageFailure rejection() {
    return rejection;
  }

  /** Whose certificate it is, who issued it, and which store trusts it. */
  String praise() {
    return praise;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    TrustStore store = trusting(chain, authType);
    try {
      // The same store again, which with the socket compares the name as well.
      store.manager().checkServerTrusted(chain, authType, socket);
    } catch (CertificateException otherName) {
      throw reject(
          Cause.CERTIFICATE_NAME_MISMATCH,
          "The certificate is for another host: it is %s.".formatted(subject(chain)),
          otherName);
    }
    praise = "certificate of %s, trusted by %s".formatted(subject(chain), store.name());
  }

  private TrustStore trusting(X509Certificate[] chain, String authType)
      throws CertificateException {
    CertificateException last = new CertificateException("No store of authorities.");
    for (TrustStore store : stores) {
      try {
        store.manager().checkServerTrusted(chain, authType);
        return store;
      } catch (CertificateException next) {
        last = next;
        if (isOutOfDate(next)) {
          break;
        }
      }
    }
    throw isOutOfDate(last)
        ? reject(Cause.CERTIFICATE_EXPIRED, outOfDate(chain), last)
        : reject(Cause.CERTIFICATE_UNTRUSTED, untrusted(chain), last);
  }

  private CertificateException reject(Cause cause, String detail, CertificateException why) {
    rejection = StageFailure.failed(cause, detail);
    return why;
  }

  private static boolean isOutOfDate(CertificateException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateExpiredException
          || cause instanceof CertificateNotYetValidException
          || (cause instanceof CertPathValidatorException path
              && (path.getReason() == BasicReason.EXPIRED
                  || path.getReason() == BasicReason.NOT_YET_VALID))) {
        return true;
      }
    }
    return false;
  }

  private static String outOfDate(X509Certificate[] chain) {
    return "A certificate of the chain is not valid now: that of %s is valid from %s to %s."
        .formatted(
            subject(chain),
            chain[0].getNotBefore().toInstant(),
            chain[0].getNotAfter().toInstant());
  }

  private String untrusted(X509Certificate[] chain) {
    String names = String.join(", ", stores.stream().map(TrustStore::name).toList());
    return "The certificate of %s is vouched for by none of: %s.".formatted(subject(chain), names);
  }

  private static String subject(X509Certificate[] chain) {
    return "%s, issued by %s"
        .formatted(
            chain[0].getSubjectX500Principal().getName(),
            chain[0].getIssuerX500Principal().getName());
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    trusting(chain, authType);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("The probe has sockets only.");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("The probe is no server.");
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
