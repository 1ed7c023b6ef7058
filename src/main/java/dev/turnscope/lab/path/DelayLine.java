package dev.turnscope.lab.path;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Carries packets of one direction in their order, each as late as the path makes it. */
final class DelayLine implements Runnable {
  /** More is lost, or waits where the sender can be made to. */
  private static final int MOST_UNDER_WAY = 2_048;

  private static final byte[] END = {};

  private final BlockingQueue<Late> underWay = new LinkedBlockingQueue<>(MOST_UNDER_WAY);
  private final Duration delay;
  private final Exit exit;

  /** Where packets come out. */
  interface Exit {
    void send(byte[] packet) throws IOException;

    /** Nothing comes any more. */
    void end();
  }

  private record Late(byte[] packet, long dueNanos) {}

  DelayLine(Duration delay, Exit exit) {
    this.delay = delay;
    this.exit = exit;
  }

  /** Takes a datagram, or loses it. */
  void offer(byte[] datagram) {
    underWay.offer(late(datagram));
  }

  /** Takes a part of a stream, and waits where too much is under way. */
  void put(byte[] octets) throws InterruptedException {
    underWay.put(late(octets));
  }

  /** What was taken before still comes out. */
  void end() throws InterruptedException {
    underWay.put(late(END));
  }

  @Override
  public void run() {
    try {
      for (Late next = underWay.take(); next.packet() != END; next = underWay.take()) {
        Thread.sleep(Duration.ofNanos(Math.max(0, next.dueNanos() - System.nanoTime())));
        exit.send(next.packet());
      }
      exit.end();
    } catch (IOException broken) {
      exit.end();
    } catch (InterruptedException closed) {
      // The path is closed: what is under way is lost.
    }
  }

  private Late late(byte[] packet) {
    return new Late(packet, System.nanoTime() + delay.toNanos());
  }
}
