package dev.turnscope.lab.path;

import java.util.Random;

/**
 * Chooses the datagrams of one client in one direction that are lost: of every client the same, so
 * that a run can be repeated.
 */
final class Loss {
  /** At a loss of 10 in a hundred the second datagram is the first to go: every client meets it. */
  private static final long SEED = 225;

  private final Random random = new Random(SEED);
  private final int percent;

  Loss(int percent) {
    this.percent = percent;
  }

  boolean next() {
    return random.nextInt(100) < percent;
  }
}
