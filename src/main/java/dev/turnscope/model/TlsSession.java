package dev.turnscope.model;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a TLS or DTLS handshake agreed on, and how the server's certificate was judged; kept also
 * where it was refused.
 *
 * @param protocol as TLS libraries name it, {@code TLSv1.3}
 * @param serverName what was sent as SNI (RFC 6066 section 3), empty where the host is an address
 * @param trustStore the store whose word counted, null where none vouches for the certificate
 * @param chain the server's own certificate first
 */
public record TlsSession(
    String protocol,
    String cipherSuite,
    String serverName,
    @Nullable String trustStore,
    Judgement judgement,
    List<ServerCertificate> chain) {

  public TlsSession {
    chain = List.copyOf(chain);
  }

  /** The judgement on a certificate, in a word. */
  public enum Judgement {
    /** By a public authority. */
    TRUSTED,
    /** By this computer's store alone: public authorities do not know the issuer. */
    TRUSTED_LOCALLY,
    /** By the authority that came with the list alone. */
    TRUSTED_BY_LIST,
    UNTRUSTED,
    EXPIRED,
    NAME_MISMATCH;

    /** The public spelling. */
    public String word() {
      return Words.of(this);
    }

    public boolean accepted() {
      return this == TRUSTED || this == TRUSTED_LOCALLY || this == TRUSTED_BY_LIST;
    }
  }

  /** The whole chain, to be saved as one file. */
  public String pem() {
    return chain.stream().map(ServerCertificate::pem).collect(Collectors.joining());
  }
}
