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
import javax.net.ssl.SSLSocket;

/** An accepted connection, in clear or decrypted. */
record ClientStream(Transport transport, InputStream in, OutputStream out) {
  /** The content type of a TLS handshake (RFC 8446 section 5.1), which no TURN message has. */
  private static final int TLS_HANDSHAKE = 0x16;

  /** Waits for the first byte, which tells whether a handshake begins. */
  static int firstByte(Socket socket) throws IOException {
    int first = socket.getInputStream().read();
    if (first < 0) {
      throw new EOFException();
    }
    return first;
  }

  static boolean beginsTls(int firstByte) {
    return firstByte == TLS_HANDSHAKE;
  }

  static ClientStream inClear(int firstByte, Socket socket) throws IOException {
    return new ClientStream(
        Transport.TCP,
        new SequenceInputStream(read(firstByte), socket.getInputStream()),
        socket.getOutputStream());
  }

  static ClientStream afterHandshake(
      int firstByte, Socket socket, Supplier<ServerIdentity> identity) throws IOException {
    SSLSocket secure =
        (SSLSocket)
            identity.get().tls().getSocketFactory().createSocket(socket, read(firstByte), true);
    secure.startHandshake();
    return new ClientStream(Transport.TLS, secure.getInputStream(), secure.getOutputStream());
  }

  private static InputStream read(int firstByte) {
    return new ByteArrayInputStream(new byte[] {(byte) firstByte});
  }
}
