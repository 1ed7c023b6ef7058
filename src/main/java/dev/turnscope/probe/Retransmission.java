package dev.turnscope.probe;

import java.time.Duration;

/** When a request is sent again over UDP (RFC 8489 section 6.2.1): at 0, 0.5, 1.5, 3.5 s … */
final class Retransmission {
  /** RTO before anything of the path is known. */
  static final Duration INITIAL = Duration.ofMillis(500);

  /** Rc, the first one counted. */
  private static final int SENDS = 7;

  /** Rm: how many RTOs are waited after the last one. */
  private static final int LAST_WAIT = 16;

  private static final Duration NEVER = Duration.ofDays(1);

  private final StageClock clock;
  private final boolean needed;
  private Duration wait = INITIAL;
  private Duration next;
  private int sent = 1;

  /**
   * @param needed false where the transport repeats by itself
   */
  Retransmission(StageClock clock, boolean needed) {
    this.clock = clock;
    this.needed = needed;
    this.next = clock.elapsed().plus(INITIAL);
  }

  /** Until the next one, or until waiting ends. */
  Duration left() {
    if (!needed) {
      return NEVER;
    }
    Duration left = next.minus(clock.elapsed());
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Whether to send again now; counts it as sent. */
  boolean due() {
    if (!left().isZero() || sent >= SENDS) {
      return false;
    }
    sent++;
    wait = sent == SENDS ? INITIAL.multipliedBy(LAST_WAIT) : wait.multipliedBy(2);
    next = clock.elapsed().plus(wait);
    return true;
  }

  /** Whether waiting longer is in vain. */
  boolean over() {
    return sent >= SENDS && left().isZero();
  }
}
