package dev.turnscope.model;

import java.util.Locale;

/**
 * A STUN or TURN URI (RFC 7064, RFC 7065).
 *
 * @param text the URI as it was listed, which libwebrtc accepts as it is
 * @param host a name, an IPv4 address, or an IPv6 address without its brackets
 * @param port the port given, or the default of the scheme
 */
public record IceUri(String text, Scheme scheme, String host, int port, Protocol protocol)
    implements ListedUri {

  /** RFC 7064 section 3.1, RFC 7065 section 3.1. */
  public enum Scheme {
    STUN,
    STUNS,
    TURN,
    TURNS;

    static final int DEFAULT_PORT = 3478;
    static final int DEFAULT_SECURE_PORT = 5349;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean secure() {
      return this == STUNS || this == TURNS;
    }

    boolean relays() {
      return this == TURN || this == TURNS;
    }

    int defaultPort() {
      return secure() ? DEFAULT_SECURE_PORT : DEFAULT_PORT;
    }

    /** RFC 7065 section 3.2: UDP for turn, TCP for turns; the same for STUN. */
    Protocol defaultProtocol() {
      return secure() ? Protocol.TCP : Protocol.UDP;
    }
  }

  /** What the {@code transport} parameter names. */
  public enum Protocol {
    UDP,
    TCP
  }

  /** Whether this is a TURN server's URI, so that a relay candidate is expected of it. */
  public boolean relays() {
    return scheme.relays();
  }

  public Transport transport() {
    return switch (protocol) {
      case UDP -> scheme.secure() ? Transport.DTLS : Transport.UDP;
      case TCP -> scheme.secure() ? Transport.TLS : Transport.TCP;
    };
  }

  /** Host and port as one writes them, an IPv6 address in brackets. */
  public String hostAndPort() {
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
  }

  @Override
  public String toString() {
    return text;
  }
}
