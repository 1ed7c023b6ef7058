package dev.turnscope.lab.turn;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCrypto;

/** The server's side of one DTLS 1.2 handshake. */
final class DtlsServer extends DefaultTlsServer {
  private static final Duration HANDSHAKE_DEADLINE = Duration.ofSeconds(10);

  /** RFC 6347 section 4.2.4.1 begins with a second; on this machine a round trip takes none. */
  private static final Duration FIRST_RETRANSMISSION = Duration.ofMillis(250);

  private static final int[] CIPHER_SUITES = {
    CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
    CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384
  };

  private final JcaTlsCrypto jca;
  private final Supplier<ServerIdentity> identity;

  DtlsServer(JcaTlsCrypto crypto, Supplier<ServerIdentity> identity) {
    super(crypto);
    this.jca = crypto;
    this.identity = identity;
  }

  @Override
  protected ProtocolVersion[] getSupportedVersions() {
    return ProtocolVersion.DTLSv12.only();
  }

  @Override
  protected int[] getSupportedCipherSuites() {
    return CIPHER_SUITES.clone();
  }

  @Override
  public int getHandshakeTimeoutMillis() {
    return (int) HANDSHAKE_DEADLINE.toMillis();
  }

  @Override
  public int getHandshakeResendTimeMillis() {
    return (int) FIRST_RETRANSMISSION.toMillis();
  }

  @Override
  protected TlsCredentialedSigner getECDSASignerCredentials() throws IOException {
    ServerIdentity proved = identity.get();
    return new JcaDefaultTlsCredentialedSigner(
        new TlsCryptoParameters(context),
        jca,
        proved.key(),
        new Certificate(certificates(proved.chain())),
        new SignatureAndHashAlgorithm(HashAlgorithm.sha256, SignatureAlgorithm.ecdsa));
  }

  private TlsCertificate[] certificates(List<X509Certificate> chain) throws IOException {
    List<TlsCertificate> certificates = new ArrayList<>();
    for (X509Certificate certificate : chain) {
      try {
        certificates.add(jca.createCertificate(certificate.getEncoded()));
      } catch (CertificateEncodingException broken) {
        throw new IOException(broken);
      }
    }
    return certificates.toArray(TlsCertificate[]::new);
  }
}
