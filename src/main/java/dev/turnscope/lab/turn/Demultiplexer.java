package dev.turnscope.lab.turn;

import java.util.function.BiConsumer;

/** Tells DTLS records from STUN messages and ChannelData by the first byte (RFC 7983 section 7). */
record Demultiplexer(DtlsListener dtls, PacketHandler inClear)
    implements BiConsumer<byte[], ClientPath> {
  private static final int FIRST_OF_DTLS = 20;
  private static final int LAST_OF_DTLS = 63;

  @Override
  public void accept(byte[] datagram, ClientPath path) {
    if (datagram.length > 0 && datagram[0] >= FIRST_OF_DTLS && datagram[0] <= LAST_OF_DTLS) {
      dtls.take(datagram, path);
    } else {
      inClear.handle(datagram, path);
    }
  }
}
