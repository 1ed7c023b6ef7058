package dev.turnscope.lab.path;

import java.util.Random;

/**
 * Chooses the datagrams of one client in one direction that are lost: of every client the same, so
 * that a run can be repeated.
 */
final class Loss {
  private static final long SEED = 8656;

  private final Random random = new Random(SEED);
  private final int percent;

  Loss(int percent) {
    this.percent = percent;
  }

  boolean next() {
    return random.nextInt(100) < percent;
  }
}
