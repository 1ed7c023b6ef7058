package dev.turnscope.lab;

import static dev.turnscope.lab.NetworkPlan.CertificateFault.EXPIRED;
import static dev.turnscope.lab.NetworkPlan.CertificateFault.WRONG_NAME;

import dev.turnscope.lab.NetworkPlan.CertificateFault;
import dev.turnscope.lab.turn.ServerIdentity;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority that lives in memory and signs certificates for 127.0.0.1. */
final class CertificateAuthority {
  private static final Duration CLOCK_SKEW = Duration.ofDays(1);
  private static final Duration VALIDITY = Duration.ofDays(30);

  /** Less than the skew: it was valid once. */
  private static final Duration EXPIRED_SINCE = Duration.ofHours(1);

  private static final String OTHER_NAME = "turn.example.com";
  private static final int SERIAL_BITS = 127;

  private final KeyPair keys;
  private final X509Certificate certificate;

  private CertificateAuthority(KeyPair keys, X509Certificate certificate) {
    this.keys = keys;
    this.certificate = certificate;
  }

  static CertificateAuthority create(String name) {
    try {
      KeyPair keys = newKeys();
      X500Principal subject = new X500Principal("CN=" + name);
      X509v3CertificateBuilder builder =
          certificate(subject, subject, keys, Instant.now().plus(VALIDITY));
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
      return new CertificateAuthority(keys, sign(builder, keys));
    } catch (GeneralSecurityException | OperatorCreationException | IOException broken) {
      throw new IllegalStateException("The lab could not make its certificates", broken);
    }
  }

  X509Certificate certificate() {
    return certificate;
  }

  /** A server of 127.0.0.1 and localhost, with a certificate of this authority. */
  ServerIdentity newServer(CertificateFault fault) {
    try {
      KeyPair serverKeys = newKeys();
      Instant end = Instant.now().plus(fault == EXPIRED ? EXPIRED_SINCE.negated() : VALIDITY);
      X509v3CertificateBuilder builder =
          certificate(
              certificate.getSubjectX500Principal(),
              new X500Principal("CN=" + (fault == WRONG_NAME ? OTHER_NAME : "127.0.0.1")),
              serverKeys,
              end);
      builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names(fault)));
      builder.addExtension(
          Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
      return ServerIdentity.of(serverKeys.getPrivate(), List.of(sign(builder, keys), certificate));
    } catch (GeneralSecurityException | OperatorCreationException | IOException broken) {
      throw new IllegalStateException("The lab could not make its certificates", broken);
    }
  }

  private static GeneralName[] names(CertificateFault fault) {
    if (fault == WRONG_NAME) {
      return new GeneralName[] {new GeneralName(GeneralName.dNSName, OTHER_NAME)};
    }
    return new GeneralName[] {
      new GeneralName(GeneralName.dNSName, "localhost"),
      new GeneralName(GeneralName.iPAddress, "127.0.0.1")
    };
  }

  private static KeyPair newKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static X509v3CertificateBuilder certificate(
      X500Principal issuer, X500Principal subject, KeyPair subjectKeys, Instant end) {
    return new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(SERIAL_BITS, new SecureRandom()),
        Date.from(Instant.now().minus(CLOCK_SKEW)),
        Date.from(end),
        subject,
        subjectKeys.getPublic());
  }

  private static X509Certificate sign(X509v3CertificateBuilder builder, KeyPair issuerKeys)
      throws GeneralSecurityException, OperatorCreationException {
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(
                new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKeys.getPrivate())));
  }
}
