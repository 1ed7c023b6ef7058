package dev.turnscope.lab.turn;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.tls.DatagramTransport;

/** The datagrams between the server and one DTLS client. */
final class DtlsDatagrams implements DatagramTransport {
  /** The longest plaintext of a record (RFC 6347 section 4.1), and room for its protection. */
  private static final int LONGEST_DATAGRAM = 16 * 1024 + 1024;

  private static final int MOST_WAITING = 256;

  /** The library's 0 means for ever; nothing waits longer than this. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private static final byte[] END = {};

  private final ClientPath path;
  private final BlockingQueue<byte[]> received = new ArrayBlockingQueue<>(MOST_WAITING);
  private volatile boolean closed;

  DtlsDatagrams(ClientPath path) {
    this.path = path;
  }

  FiveTuple tuple() {
    return path.tuple();
  }

  /** Keeps a datagram until it is received, or loses it. */
  void take(byte[] datagram) {
    received.offer(datagram);
  }

  @Override
  public int getReceiveLimit() {
    return LONGEST_DATAGRAM;
  }

  @Override
  public int getSendLimit() {
    return LONGEST_DATAGRAM;
  }

  @Override
  public int receive(byte[] buffer, int offset, int length, int waitMillis) throws IOException {
    long wait = waitMillis > 0 ? waitMillis : LONGEST_WAIT.toMillis();
    try {
      byte[] datagram = closed ? END : received.poll(wait, TimeUnit.MILLISECONDS);
      if (closed) {
        throw new EOFException();
      }
      if (datagram == null) {
        return -1;
      }
      int count = Math.min(datagram.length, length);
      System.arraycopy(datagram, 0, buffer, offset, count);
      return count;
    } catch (InterruptedException serverEnds) {
      closed = true;
      throw new InterruptedIOException();
    }
  }

  @Override
  public void send(byte[] buffer, int offset, int length) {
    path.send(Arrays.copyOfRange(buffer, offset, offset + length));
  }

  /** Wakes whoever waits for a datagram. */
  @Override
  public void close() {
    closed = true;
    received.clear();
    received.offer(END);
  }
}
