package dev.turnscope.aws.kvs;

import dev.turnscope.aws.call.Pause;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Keeps KVS's quota of five DescribeSignalingChannel and five GetIceServerConfig calls a second for
 * a channel: a list takes one of each, so no more than five lists are asked for in any second.
 */
final class ChannelPace {
  static final int LISTS_A_SECOND = 5;
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final LongSupplier nanoTime;
  private final Map<String, Deque<Long>> begun = new HashMap<>();

  ChannelPace(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Blocks until a list of the channel may be asked for. Who is interrupted takes no turn. */
  void await(String channel, Pause pause) throws InterruptedException {
    Duration wait = begin(channel);
    while (wait.isPositive()) {
      pause.of(wait);
      wait = begin(channel);
    }
  }

  /** Takes a turn where there is one: zero; else how long to wait before asking again. */
  synchronized Duration begin(String channel) {
    long now = nanoTime.getAsLong();
    Deque<Long> last = begun.computeIfAbsent(channel, _ -> new ArrayDeque<>());
    if (last.size() == LISTS_A_SECOND) {
      Duration left = SECOND.minusNanos(now - last.getFirst());
      if (left.isPositive()) {
        return left;
      }
      last.removeFirst();
    }
    last.addLast(now);
    return Duration.ZERO;
  }
}
