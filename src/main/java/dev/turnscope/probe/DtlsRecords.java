package dev.turnscope.probe;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** The JDK's DTLS engine, from datagrams to datagrams. It has no clock: who uses it repeats. */
final class DtlsRecords {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final SSLEngine engine;

  DtlsRecords(SSLEngine engine) {
    this.engine = engine;
  }

  HandshakeStatus status() {
    HandshakeStatus status = engine.getHandshakeStatus();
    while (status == HandshakeStatus.NEED_TASK) {
      for (Runnable task = engine.getDelegatedTask();
          task != null;
          task = engine.getDelegatedTask()) {
        task.run();
      }
      status = engine.getHandshakeStatus();
    }
    return status;
  }

  /** The next datagram of the handshake, or, once it waits for an answer, its last one again. */
  byte[] nextOfHandshake() throws SSLException {
    return wrap(NOTHING);
  }

  byte[] seal(byte[] message) throws SSLException {
    return wrap(ByteBuffer.wrap(message));
  }

  /** The alert that ends it (RFC 5246 section 7.2.1). */
  byte[] farewell() throws SSLException {
    engine.closeOutbound();
    return wrap(NOTHING);
  }

  /** What a datagram holds, null where that is for DTLS itself. */
  byte @Nullable [] open(byte[] datagram) throws SSLException {
    ByteBuffer in = ByteBuffer.wrap(datagram);
    ByteBuffer out = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
    SSLEngineResult result;
    do {
      result = engine.unwrap(in, out);
      // A message that came before its turn waits inside the engine.
      while (status() == HandshakeStatus.NEED_UNWRAP_AGAIN) {
        engine.unwrap(NOTHING, out);
      }
    } while (result.bytesConsumed() > 0 && in.hasRemaining());
    return out.position() == 0 ? null : Arrays.copyOf(out.array(), out.position());
  }

  private byte[] wrap(ByteBuffer content) throws SSLException {
    ByteBuffer out = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    engine.wrap(content, out);
    return Arrays.copyOf(out.array(), out.position());
  }
}
