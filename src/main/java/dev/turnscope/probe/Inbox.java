package dev.turnscope.probe;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Between the thread that reads a socket and the one that waits. An interrupt closes a socket that
 * is read; behind an inbox it stays open, so that an allocation can be given back.
 */
final class Inbox {
  /** A server may flood the probe: what does not fit is dropped, or waits in the network. */
  private static final int CAPACITY = 32;

  private static final byte[] WAKE = {};

  private final BlockingQueue<byte[]> messages = new ArrayBlockingQueue<>(CAPACITY);
  private volatile @Nullable StageFailure end;

  /** Drops the message where the inbox is full, as the network would. */
  void offer(byte[] message) {
    if (message.length > 0) {
      messages.offer(message);
    }
  }

  /** Waits where the inbox is full, so that a stream's sender waits as well. */
  void put(byte[] message) throws InterruptedException {
    messages.put(message);
  }

  /** Nothing comes any more: told after all that came before. */
  void end(StageFailure why) {
    end = why;
    messages.offer(WAKE);
  }

  byte @Nullable [] receive(Duration patience) throws StageFailure, InterruptedException {
    StageFailure ended = end;
    byte[] message =
        ended == null ? messages.poll(patience.toNanos(), TimeUnit.NANOSECONDS) : messages.poll();
    if (message != null && message != WAKE) {
      return message;
    }
    ended = end;
    if (ended != null) {
      throw ended;
    }
    return null;
  }
}
