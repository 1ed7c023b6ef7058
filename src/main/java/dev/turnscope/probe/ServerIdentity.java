package dev.turnscope.probe;

import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

/**
 * Who the server of a URI must prove to be, over TLS and DTLS alike (RFC 9525).
 *
 * @param host as the URI has it, without the dot of a rooted name
 */
record ServerIdentity(String host, List<TrustStore> stores) {

  static ServerIdentity of(String host, Trust trust) {
    return new ServerIdentity(
        host.endsWith(".") ? host.substring(0, host.length() - 1) : host, TrustStore.of(trust));
  }

  /** A judge of one handshake. */
  CertificateJudge judge() {
    return new CertificateJudge(stores, isName() ? host : "");
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
    if (isName()) {
      parameters.setServerNames(List.of(new SNIHostName(host)));
    }
    return parameters;
  }

  /** RFC 6066 section 3: an address is not sent as a server name, nor a name with an underscore. */
  private boolean isName() {
    try {
      InetAddress.ofLiteral(host);
      return false;
    } catch (IllegalArgumentException isName) {
      return host.indexOf('_') < 0;
    }
  }
}
