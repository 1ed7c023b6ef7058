package dev.turnscope.ui.renewal;

import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a list is fetched anew. Pure. */
final class Schedule {
  /** Three tries fit in, and a check that is begun with what is left. */
  static final Duration BEFORE_EXPIRY = Duration.ofSeconds(30);

  /** Of credentials that live for less than a minute and a half. */
  private static final int PART_OF_SHORT_LIFE = 3;

  /** However short they live, AWS is not asked more often. */
  static final Duration LEAST_APART = Duration.ofSeconds(5);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

  /** With pauses of 5, 10, 20 and 40 seconds: no short trouble lasts longer. */
  static final int MOST_FAILURES = 5;

  private Schedule() {}

  /**
   * How long after a list has come the next is due, null where nothing of it expires.
   *
   * @param now by the local clock, as it had come
   */
  static @Nullable Duration next(IceServerList list, Instant now) {
    Optional<Duration> soonest =
        list.servers().stream()
            .map((IceServer server) -> server.leftAt(list.fetchedAt(), now))
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder());
    return soonest.map(Schedule::due).orElse(null);
  }

  /** How long after a failure the next try is due. */
  static Duration pauseAfter(int failures) {
    return FIRST_PAUSE.multipliedBy(1L << (failures - 1));
  }

  private static Duration due(Duration left) {
    Duration part = left.dividedBy(PART_OF_SHORT_LIFE);
    Duration due = left.minus(part.compareTo(BEFORE_EXPIRY) < 0 ? part : BEFORE_EXPIRY);
    return due.compareTo(LEAST_APART) > 0 ? due : LEAST_APART;
  }
}
