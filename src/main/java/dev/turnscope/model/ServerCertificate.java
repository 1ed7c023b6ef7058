package dev.turnscope.model;

import java.time.Instant;
import java.util.List;

/**
 * A certificate that a server showed. Certificates are public.
 *
 * @param subject the distinguished name, as RFC 2253 writes it
 * @param names the DNS names and addresses that it is for (RFC 5280 section 4.2.1.6)
 * @param serial in hexadecimal
 * @param pem RFC 7468, to be saved as it is
 */
public record ServerCertificate(
    String subject,
    String issuer,
    String serial,
    List<String> names,
    Instant notBefore,
    Instant notAfter,
    String pem) {

  public ServerCertificate {
    names = List.copyOf(names);
  }
}
