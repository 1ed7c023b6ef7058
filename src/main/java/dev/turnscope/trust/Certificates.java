package dev.turnscope.trust;

import dev.turnscope.model.ServerCertificate;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What of a certificate a person reads, and saves. */
public final class Certificates {
  /** Types of a subject alternative name (RFC 5280 section 4.2.1.6). */
  private static final Set<Object> HOST_NAMES = Set.of(2, 7);

  /** RFC 7468 section 2. */
  private static final Base64.Encoder PEM =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

  private Certificates() {}

  /** A chain as records, the server’s own first. */
  public static List<ServerCertificate> of(X509Certificate[] chain) {
    return Arrays.stream(chain).map(Certificates::of).toList();
  }

  /** Whose certificate it is, and who issued it. */
  public static String subject(X509Certificate[] chain) {
    return "%s, issued by %s"
        .formatted(
            chain[0].getSubjectX500Principal().getName(),
            chain[0].getIssuerX500Principal().getName());
  }

  /** Which certificate is not valid now, as a sentence. */
  public static String outOfDate(X509Certificate[] chain) {
    return "A certificate of the chain is not valid now: that of %s is valid from %s to %s."
        .formatted(
            subject(chain),
            chain[0].getNotBefore().toInstant(),
            chain[0].getNotAfter().toInstant());
  }

  /** Whether a date is all that is wrong. */
  public static boolean isOutOfDate(CertificateException failure) {
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

  private static ServerCertificate of(X509Certificate certificate) {
    return new ServerCertificate(
        certificate.getSubjectX500Principal().getName(),
        certificate.getIssuerX500Principal().getName(),
        certificate.getSerialNumber().toString(16),
        names(certificate),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant(),
        pem(certificate));
  }

  private static List<String> names(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null
          ? List.of()
          : names.stream()
              .filter(name -> HOST_NAMES.contains(name.getFirst()))
              .map(name -> String.valueOf(name.get(1)))
              .toList();
    } catch (CertificateParsingException unreadable) {
      return List.of();
    }
  }

  private static String pem(X509Certificate certificate) {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + PEM.encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
