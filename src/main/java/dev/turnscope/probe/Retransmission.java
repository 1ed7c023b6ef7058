package dev.turnscope.probe;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** When a request is sent again over UDP (RFC 8489 section 6.2.1): at 0, 0.25, 0.75, 1.75 s … */
final class Retransmission {
  /**
   * RTO before anything of the path is known. The RFC recommends 500 ms; libwebrtc has 250 ms, and
   * the probe is to hear what a client hears. Where a tenth of all packets is lost each way, 500 ms
   * would leave 3 allocations in 1000 unanswered at the deadline, instead of 5 in 10,000.
   */
  static final Duration INITIAL = Duration.ofMillis(250);

  /** Rc, the first one counted. */
  private static final int SENDS = 7;

  /** Rm: how many RTOs are waited after the last one. */
  private static final int LAST_WAIT = 16;

  /** Since the first one: each wait is twice as long as the one before. */
  static final List<Duration> TIMES =
      IntStream.range(0, SENDS).mapToObj(sent -> INITIAL.multipliedBy((1L << sent) - 1)).toList();

  private static final Duration END = TIMES.getLast().plus(INITIAL.multipliedBy(LAST_WAIT));
  private static final Duration NEVER = Duration.ofDays(1);

  private final StageClock clock;
  private final boolean needed;
  private final Duration start;
  private int sent = 1;

  /**
   * @param needed false where the transport repeats by itself
   */
  Retransmission(StageClock clock, boolean needed) {
    this.clock = clock;
    this.needed = needed;
    this.start = clock.elapsed();
  }

  /** Until the next one, or until waiting ends. */
  Duration left() {
    if (!needed) {
      return NEVER;
    }
    Duration left = start.plus(sent < SENDS ? TIMES.get(sent) : END).minus(clock.elapsed());
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Whether to send again now; counts it as sent. */
  boolean due() {
    if (!left().isZero() || sent >= SENDS) {
      return false;
    }
    sent++;
    return true;
  }

  /** Whether waiting longer is in vain. */
  boolean over() {
    return sent >= SENDS && left().isZero();
  }
}
