package dev.turnscope.lab.turn;

/** What a DTLS record tells in clear (RFC 6347 section 4.1). */
final class DtlsRecord {
  private static final int HANDSHAKE = 22;
  private static final int EPOCH = 3;
  private static final int HEADER = 13;
  private static final int CLIENT_HELLO = 1;

  private DtlsRecord() {}

  /** Whether it is an unprotected ClientHello. */
  static boolean isClientHello(byte[] octets) {
    return octets.length > HEADER
        && octets[0] == HANDSHAKE
        && octets[EPOCH] == 0
        && octets[EPOCH + 1] == 0
        && octets[HEADER] == CLIENT_HELLO;
  }
}
