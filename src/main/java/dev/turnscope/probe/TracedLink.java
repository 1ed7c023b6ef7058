package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A link whose messages are kept in the trace. */
final class TracedLink implements Link {
  private final Link link;
  private final InetSocketAddress server;
  private final Trace trace;
  private byte[] last = {};
  private int repeated;

  TracedLink(Link link, InetSocketAddress server, Trace trace) {
    this.link = link;
    this.server = server;
    this.trace = trace;
  }

  @Override
  public boolean reliable() {
    return link.reliable();
  }

  @Override
  public Cause silence() {
    return link.silence();
  }

  @Override
  public @Nullable StageFailure unsent() {
    return link.unsent();
  }

  @Override
  public void send(byte[] message) throws StageFailure, InterruptedException {
    link.send(message);
    // A retransmission is the same to the last bit (RFC 8489 section 6.2.1).
    repeated = Arrays.equals(message, last) ? repeated + 1 : 0;
    last = message;
    trace.sent(server, message, repeated);
  }

  @Override
  public byte @Nullable [] receive(Duration patience) throws StageFailure, InterruptedException {
    byte[] message = link.receive(patience);
    if (message != null) {
      trace.received(server, message);
    }
    return message;
  }

  @Override
  public void close() {
    link.close();
  }
}
