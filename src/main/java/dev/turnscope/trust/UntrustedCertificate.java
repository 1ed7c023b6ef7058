package dev.turnscope.trust;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

/** A server's certificate that nobody here vouches for, or that is of another time or host. */
public final class UntrustedCertificate extends CertificateException {
  private static final long serialVersionUID = 1L;

  private final Why why;
  private final String subject;

  /** What is wrong with it. */
  public enum Why {
    UNKNOWN_AUTHORITY,
    OUT_OF_DATE,
    OTHER_HOST
  }

  UntrustedCertificate(Why why, X509Certificate[] chain, CertificateException cause) {
    super(cause);
    this.why = why;
    this.subject = Certificates.subject(chain);
  }

  public Why why() {
    return why;
  }

  /** Whose certificate it is, and who issued it, in their own words. */
  public String subject() {
    return subject;
  }
}
