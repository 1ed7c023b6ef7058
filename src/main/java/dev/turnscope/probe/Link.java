package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What carries whole messages between the probe and one address of a server. */
interface Link extends AutoCloseable {

  /** Whether the transport itself repeats what is lost (RFC 8489 section 6.2.2). */
  boolean reliable();

  /** What it means where no message ever comes back. */
  Cause silence();

  /** What kept the last message from leaving this computer, null where it left. */
  default @Nullable StageFailure unsent() {
    return null;
  }

  void send(byte[] message) throws StageFailure, InterruptedException;

  /** The next message, null where none comes in that time. */
  byte @Nullable [] receive(Duration patience) throws StageFailure, InterruptedException;

  @Override
  void close();
}
