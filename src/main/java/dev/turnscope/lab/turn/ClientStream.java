package dev.turnscope.lab.turn;

import dev.turnscope.model.Transport;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** An accepted connection, in clear or decrypted: its first byte tells which. */
record ClientStream(Transport transport, InputStream in, OutputStream out) {
  /** The content type of a TLS handshake (RFC 8446 section 5.1), which no TURN message has. */
  private static final int TLS_HANDSHAKE = 0x16;

  /** Waits for the first byte, and for the handshake if that begins one. */
  static ClientStream open(Socket socket, Supplier<SSLContext> tls) throws IOException {
    int first = socket.getInputStream().read();
    if (first < 0) {
      throw new EOFException();
    }
    InputStream read = new ByteArrayInputStream(new byte[] {(byte) first});
    if (first != TLS_HANDSHAKE) {
      return new ClientStream(
          Transport.TCP,
          new SequenceInputStream(read, socket.getInputStream()),
          socket.getOutputStream());
    }
    SSLSocket secure = (SSLSocket) tls.get().getSocketFactory().createSocket(socket, read, true);
    secure.startHandshake();
    return new ClientStream(Transport.TLS, secure.getInputStream(), secure.getOutputStream());
  }
}
