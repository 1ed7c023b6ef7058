package dev.turnscope.check;

import dev.turnscope.model.Cause;

/** A cause in few words, to stand behind how many URIs have it. */
final class CausesInShort {
  private CausesInShort() {}

  static String of(Cause cause) {
    return switch (cause) {
      case UDP_SILENT -> "no answer over UDP";
      case TCP_TIMEOUT -> "no TCP connection";
      case TLS_SILENT -> "connected, and the handshake gets no answer";
      case TURN_SILENT -> "connected, and TURN gets no answer";
      case CANCELLED -> "no verdict, the check was cancelled";
      case INTERNAL_FAULT -> "no verdict, Turnscope itself failed";
      case UNSUPPORTED_TRANSPORT -> "not tested, their transport is out of reach";
      case UNAUTHORIZED -> "the server refuses the credentials";
      case CREDENTIALS_EXPIRED -> "the credentials have expired";
      case CREDENTIALS_MISSING -> "the list gives no credentials";
      case CERTIFICATE_UNTRUSTED -> "the certificate comes from an authority not trusted here";
      case CERTIFICATE_EXPIRED -> "the certificate is not valid now";
      case CERTIFICATE_NAME_MISMATCH -> "the certificate names another host";
      case UDP_REFUSED -> "the server refuses UDP";
      case TCP_REFUSED -> "the connection is refused";
      case TCP_RESET -> "the connection is reset";
      case TLS_FAILED -> "the TLS or DTLS handshake fails";
      case NOT_TURN -> "something answers that is no TURN server";
      case NETWORK_UNREACHABLE -> "this computer has no way to the server";
      case DNS_FAILED -> "the name has no address here";
      case DNS_TIMEOUT -> "DNS gives no answer";
      case QUOTA_REACHED -> "the allocation quota is reached";
      case INSUFFICIENT_CAPACITY -> "the server has no relay to give";
      case STALE_NONCE -> "the server calls its own nonce stale";
      case FORBIDDEN -> "the server forbids the allocation";
      case REDIRECTED -> "the server sends clients on to another one";
      case BAD_URI -> "the URI is malformed";
      case PORT_NOT_ALLOWED -> "libwebrtc does not use that port";
      case ENGINE_UNAVAILABLE -> "libwebrtc could not be started";
      case ENGINE_CRASHED -> "libwebrtc’s process did not run to its end";
      default -> cause.word();
    };
  }
}
