package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import dev.turnscope.model.TlsSession;
import dev.turnscope.model.TlsSession.Judgement;
import dev.turnscope.trust.Certificates;
import dev.turnscope.trust.TrustStore;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Judges the certificate of one handshake by each store in turn, and remembers what it said and
 * why.
 */
final class CertificateJudge extends X509ExtendedTrustManager {
  private final List<TrustStore> stores;
  private final String serverName;
  private @Nullable StageFailure rejection;
  private @Nullable TlsSession session;
  private String praise = "";

  /**
   * @param serverName what is sent as SNI, empty for none
   */
  CertificateJudge(List<TrustStore> stores, String serverName) {
    this.stores = stores;
    this.serverName = serverName;
  }

  /** Null where no certificate was rejected. */
  @Nullable StageFailure rejection() {
    return rejection;
  }

  /** What the handshake came to, null where no certificate came. */
  @Nullable TlsSession session() {
    return session;
  }

  /** Whose certificate it is, who issued it, and which store trusts it. */
  String praise() {
    return praise;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    judge(
        chain,
        authType,
        ((SSLSocket) socket).getHandshakeSession(),
        store -> store.manager().checkServerTrusted(chain, authType, socket));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    judge(
        chain,
        authType,
        engine.getHandshakeSession(),
        store -> store.manager().checkServerTrusted(chain, authType, engine));
  }

  /** A store's whole check, the server's name included. */
  private interface NameCheck {
    void by(TrustStore store) throws CertificateException;
  }

  private void judge(
      X509Certificate[] chain, String authType, SSLSession handshake, NameCheck nameCheck)
      throws CertificateException {
    TrustStore store;
    try {
      store = trusting(chain, authType);
    } catch (CertificateException refused) {
      boolean late = Certificates.isOutOfDate(refused);
      keep(chain, handshake, null, late ? Judgement.EXPIRED : Judgement.UNTRUSTED);
      throw late
          ? reject(Cause.CERTIFICATE_EXPIRED, Certificates.outOfDate(chain), refused)
          : reject(Cause.CERTIFICATE_UNTRUSTED, untrusted(chain), refused);
    }
    try {
      nameCheck.by(store);
    } catch (CertificateException otherName) {
      keep(chain, handshake, store.name(), Judgement.NAME_MISMATCH);
      throw reject(
          Cause.CERTIFICATE_NAME_MISMATCH,
          "The certificate is for another host: it is %s.".formatted(Certificates.subject(chain)),
          otherName);
    }
    keep(chain, handshake, store.name(), acceptance(store, chain, authType));
    praise =
        "certificate of %s, trusted by %s".formatted(Certificates.subject(chain), store.name());
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
        if (Certificates.isOutOfDate(next)) {
          break;
        }
      }
    }
    throw last;
  }

  /** A company's own authority is in the system's store, and not among the public ones. */
  private Judgement acceptance(TrustStore trusting, X509Certificate[] chain, String authType) {
    for (TrustStore store : stores) {
      if (store.judgement() == Judgement.TRUSTED) {
        try {
          store.manager().checkServerTrusted(chain, authType);
          return Judgement.TRUSTED;
        } catch (CertificateException notPublic) {
          continue;
        }
      }
    }
    return trusting.judgement();
  }

  private void keep(
      X509Certificate[] chain,
      @Nullable SSLSession handshake,
      @Nullable String store,
      Judgement judgement) {
    session =
        new TlsSession(
            handshake == null ? "" : handshake.getProtocol(),
            handshake == null ? "" : handshake.getCipherSuite(),
            serverName,
            store,
            judgement,
            Certificates.of(chain));
  }

  private CertificateException reject(Cause cause, String detail, CertificateException why) {
    rejection = StageFailure.failed(cause, detail);
    return why;
  }

  private String untrusted(X509Certificate[] chain) {
    String names = String.join(", ", stores.stream().map(TrustStore::name).toList());
    return "None of these vouches for %s: %s.".formatted(Certificates.subject(chain), names);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("A certificate is judged with its connection.");
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
