package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import dev.turnscope.stun.MalformedMessage;
import dev.turnscope.stun.StreamFraming;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** STUN over a TCP or TLS stream (RFC 8489 section 6.2.2). */
final class StreamLink implements Link {
  /** No answer to the probe's requests comes near this. */
  private static final int LONGEST_MESSAGE = 8192;

  private static final int READ_AT_ONCE = 4096;

  private final Socket socket;
  private final Closeable connection;
  private final Inbox inbox = new Inbox();
  private final Thread reader;

  private StreamLink(Socket socket, Closeable connection) {
    this.socket = socket;
    this.connection = connection;
    this.reader = Thread.ofVirtual().name("probe-stream").unstarted(this::read);
  }

  /**
   * @param connection what is closed at the end; a TLS socket's own close could wait for its peer
   */
  static StreamLink over(Socket socket, Closeable connection) {
    StreamLink link = new StreamLink(socket, connection);
    link.reader.start();
    return link;
  }

  @Override
  public boolean reliable() {
    return true;
  }

  @Override
  public Cause silence() {
    return Cause.TURN_SILENT;
  }

  @Override
  public void send(byte[] message) throws StageFailure, InterruptedException {
    try {
      socket.getOutputStream().write(message);
      socket.getOutputStream().flush();
    } catch (ClosedByInterruptException cancelled) {
      Thread.interrupted();
      throw new InterruptedException();
    } catch (IOException failure) {
      throw explained(failure);
    }
  }

  @Override
  public byte @Nullable [] receive(Duration patience) throws StageFailure, InterruptedException {
    return inbox.receive(patience);
  }

  @Override
  public void close() {
    Channels.close(connection);
    reader.interrupt();
  }

  private void read() {
    try {
      readMessages(socket.getInputStream());
    } catch (StageFailure end) {
      inbox.end(end);
    } catch (IOException failure) {
      inbox.end(explained(failure));
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void readMessages(InputStream in) throws StageFailure, IOException, InterruptedException {
    StreamFraming framing = new StreamFraming(LONGEST_MESSAGE);
    byte[] buffer = new byte[READ_AT_ONCE];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      framing.add(buffer, 0, count);
      readWhole(framing);
    }
    byte[] rest = framing.pending();
    throw rest.length > 0
        ? strange(rest)
        : StageFailure.failed(Cause.TCP_RESET, "The server closed the connection, unanswering.");
  }

  private void readWhole(StreamFraming framing) throws StageFailure, InterruptedException {
    Optional<byte[]> message;
    do {
      byte[] pending = framing.pending();
      if (Strange.isNoStun(pending)) {
        throw strange(pending);
      }
      try {
        message = framing.next();
      } catch (MalformedMessage malformed) {
        throw strange(pending);
      }
      if (message.isPresent()) {
        inbox.put(message.get());
      }
    } while (message.isPresent());
  }

  /** The end of the stream, with what ended it before, to be seen. */
  private StageFailure strange(byte[] came) throws InterruptedException {
    inbox.put(came);
    return Strange.failure(came);
  }

  private static StageFailure explained(IOException failure) {
    String said = String.valueOf(failure.getMessage());
    return failure instanceof SSLException
        ? StageFailure.quoting(
            Cause.TLS_FAILED,
            redaction -> "TLS broke off: %s.".formatted(Strange.quote(redaction.in(said))))
        : StageFailure.failed(Cause.TCP_RESET, "The server reset the connection.");
  }
}
