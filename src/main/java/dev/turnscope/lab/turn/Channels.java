package dev.turnscope.lab.turn;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The channel bindings of an allocation (RFC 8656 section 12). */
final class Channels {
  static final Duration LIFETIME = Duration.ofMinutes(10);
  private static final int FIRST = 0x4000;

  /** RFC 8656 ends at 0x4FFF; clients written for RFC 5766 choose up to here. */
  private static final int LAST = 0x7ffe;

  private final InstantSource clock;
  private final int limit;
  private final Map<Integer, Bound> bindings = new HashMap<>();

  private record Bound(InetSocketAddress peer, Instant expiry) {}

  Channels(InstantSource clock, int limit) {
    this.clock = clock;
    this.limit = limit;
  }

  static boolean isNumber(int number) {
    return number >= FIRST && number <= LAST;
  }

  /** Binds or refreshes: one peer a channel, one channel a peer (RFC 8656 section 12.2). */
  synchronized void bind(int number, InetSocketAddress peer) throws Refused {
    bindings.values().removeIf(binding -> !clock.instant().isBefore(binding.expiry()));
    boolean numberTaken = peerOf(number).filter(other -> !other.equals(peer)).isPresent();
    boolean peerTaken = numberOf(peer).filter(other -> other != number).isPresent();
    if (numberTaken || peerTaken) {
      throw new Refused(TurnError.BAD_REQUEST);
    }
    if (!bindings.containsKey(number) && bindings.size() >= limit) {
      throw new Refused(TurnError.INSUFFICIENT_CAPACITY);
    }
    bindings.put(number, new Bound(peer, clock.instant().plus(LIFETIME)));
  }

  synchronized Optional<InetSocketAddress> peerOf(int number) {
    return Optional.ofNullable(bindings.get(number)).filter(this::lives).map(Bound::peer);
  }

  synchronized Optional<Integer> numberOf(InetSocketAddress peer) {
    return bindings.entrySet().stream()
        .filter(entry -> entry.getValue().peer().equals(peer) && lives(entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private boolean lives(Bound binding) {
    return clock.instant().isBefore(binding.expiry());
  }
}
