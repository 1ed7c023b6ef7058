package dev.turnscope.lab.turn;

import dev.turnscope.stun.ChannelData;
import java.io.IOException;
import org.bouncycastle.tls.DTLSTransport;

/** A client that holds a DTLS connection: each packet is a record of its own. */
record DtlsClient(FiveTuple tuple, DTLSTransport transport) implements ClientPath {

  @Override
  public void send(byte[] message) {
    try {
      // Beyond its limit the library ends the connection.
      if (message.length <= transport.getSendLimit()) {
        transport.send(message, 0, message.length);
      }
    } catch (IOException lost) {
      // A datagram may be lost: the client sends its request anew.
    }
  }

  @Override
  public void send(ChannelData data) {
    send(data.encode());
  }
}
