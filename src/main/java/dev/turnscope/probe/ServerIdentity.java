package dev.turnscope.probe;

import dev.turnscope.trust.TrustStore;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Who the server of a URI must prove to be, over TLS and DTLS alike (RFC 9525).
 *
 * @param host as the URI has it, without the dot of a rooted name
 */
record ServerIdentity(String host, List<TrustStore> stores) {

  ServerIdentity {
    host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  static ServerIdentity of(String host, Trust trust) {
    return new ServerIdentity(host, TrustStore.platformAnd(trust.extraAuthorities()));
  }

  /** A judge of one handshake. */
  CertificateJudge judge() {
    return new CertificateJudge(stores, serverName() == null ? "" : host);
  }

  /** Empty of session tickets, so that every handshake shows the certificate. */
  static SSLContext context(String protocol, TrustManager judge) {
    try {
      SSLContext context = SSLContext.getInstance(protocol);
      context.init(null, new TrustManager[] {judge}, null);
      return context;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Asks for SNI and for the check of the certificate's name. */
  SSLParameters demandedOf(SSLParameters parameters) {
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    SNIHostName name = serverName();
    if (name != null) {
      parameters.setServerNames(List.of(name));
    }
    return parameters;
  }

  /** RFC 6066 section 3: null for an address, and for a name that TLS cannot ask for. */
  private @Nullable SNIHostName serverName() {
    try {
      InetAddress.ofLiteral(host);
      return null;
    } catch (IllegalArgumentException isName) {
      return named(host);
    }
  }

  private static @Nullable SNIHostName named(String host) {
    try {
      return new SNIHostName(host);
    } catch (IllegalArgumentException strange) {
      // A label with an underscore, say: DNS knows such names.
      return null;
    }
  }
}
