package dev.turnscope.testing;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/** A certificate authority for one test. */
public final class TestAuthority {
  private static final char[] NO_PASSWORD = new char[0];
  private static final AtomicLong SERIAL = new AtomicLong(1);

  private final KeyPair keys = keys();
  private final X500Name name = new X500Name("CN=Test authority " + SERIAL.get());
  private final X509Certificate certificate = issue(name, keys, Duration.ofDays(1), List.of());

  public X509Certificate certificate() {
    return certificate;
  }

  /**
   * A server's certificate that is valid from two days before its end.
   *
   * @param host an address or a name
   * @param end from now; negative: it has expired
   */
  public Issued issue(String host, Duration end) {
    return issue(List.of(host), end);
  }

  /** The same for a server of several names, the first one its subject. */
  public Issued issue(List<String> hosts, Duration end) {
    KeyPair server = keys();
    X500Name subject = new X500Name("CN=" + hosts.getFirst());
    return new Issued(issue(subject, server, end, hosts), server.getPrivate());
  }

  public String certificatePem() {
    try {
      return pem("CERTIFICATE", certificate.getEncoded());
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A certificate with its key. */
  public record Issued(X509Certificate certificate, PrivateKey key) {

    public String certificatePem() {
      try {
        return pem("CERTIFICATE", certificate.getEncoded());
      } catch (CertificateEncodingException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    public String keyPem() {
      return pem("PRIVATE KEY", key.getEncoded());
    }

    /** What a JSSE server needs to answer with this certificate. */
    public SSLContext serverContext() {
      try {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", key, NO_PASSWORD, new Certificate[] {certificate});
        KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
        factory.init(store, NO_PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
      } catch (IOException | GeneralSecurityException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  private X509Certificate issue(X500Name subject, KeyPair of, Duration end, List<String> hosts) {
    try {
      Instant until = Instant.now().plus(end);
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              name,
              BigInteger.valueOf(SERIAL.getAndIncrement()),
              Date.from(until.minus(Duration.ofDays(2))),
              Date.from(until),
              subject,
              of.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(hosts.isEmpty()));
      if (!hosts.isEmpty()) {
        builder.addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(
                hosts.stream().map(TestAuthority::alternative).toArray(GeneralName[]::new)));
      }
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    } catch (IOException | GeneralSecurityException | OperatorCreationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static GeneralName alternative(String host) {
    try {
      InetAddress.ofLiteral(host);
      return new GeneralName(GeneralName.iPAddress, host);
    } catch (IllegalArgumentException isName) {
      return new GeneralName(GeneralName.dNSName, host);
    }
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String pem(String type, byte[] content) {
    StringWriter text = new StringWriter();
    try (PemWriter writer = new PemWriter(text)) {
      writer.writeObject(new PemObject(type, content));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
