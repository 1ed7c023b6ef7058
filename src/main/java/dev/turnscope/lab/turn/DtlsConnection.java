package dev.turnscope.lab.turn;

import dev.turnscope.model.Transport;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import org.bouncycastle.tls.DTLSRequest;
import org.bouncycastle.tls.DTLSServerProtocol;
import org.bouncycastle.tls.DTLSTransport;

/** Serves one DTLS client, from its handshake until it leaves or falls silent. */
final class DtlsConnection implements Runnable {
  private static final Duration IDLE = Duration.ofSeconds(60);

  private final DtlsServer server;
  private final DTLSRequest request;
  private final DtlsDatagrams datagrams;
  private final PacketHandler handler;
  private volatile boolean established;

  DtlsConnection(
      DtlsServer server, DTLSRequest request, DtlsDatagrams datagrams, PacketHandler handler) {
    this.server = server;
    this.request = request;
    this.datagrams = datagrams;
    this.handler = handler;
  }

  InetSocketAddress client() {
    return datagrams.tuple().client();
  }

  void take(byte[] datagram) {
    datagrams.take(datagram);
  }

  /**
   * Whether a datagram begins another connection from the same port: the client was started anew
   * and has forgotten this one (RFC 6347 section 4.2.8).
   */
  boolean isFollowedBy(byte[] datagram) {
    return established && DtlsRecord.isClientHello(datagram);
  }

  @Override
  public void run() {
    try {
      DTLSTransport transport = new DTLSServerProtocol().accept(server, datagrams, request);
      established = true;
      serve(transport);
    } catch (IOException | RuntimeException ended) {
      // The client left, fell silent or speaks something else, or the server closes: the library
      // says some of that unchecked.
    } finally {
      datagrams.close();
    }
  }

  private void serve(DTLSTransport transport) throws IOException {
    FiveTuple clear = datagrams.tuple();
    FiveTuple tuple = new FiveTuple(Transport.DTLS, clear.client(), clear.server());
    DtlsClient client = new DtlsClient(tuple, transport);
    try {
      read(transport, client);
    } finally {
      handler.gone(client);
      transport.close();
    }
  }

  private void read(DTLSTransport transport, DtlsClient client) throws IOException {
    byte[] buffer = new byte[transport.getReceiveLimit()];
    while (true) {
      int count = transport.receive(buffer, 0, buffer.length, (int) IDLE.toMillis());
      if (count >= 0) {
        handler.handle(Arrays.copyOf(buffer, count), client);
      } else if (!handler.keeps(client)) {
        return;
      }
    }
  }

  void close() {
    datagrams.close();
  }
}
