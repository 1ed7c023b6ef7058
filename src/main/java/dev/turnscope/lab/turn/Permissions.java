package dev.turnscope.lab.turn;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The permissions of an allocation: peer addresses without ports (RFC 8656 section 9). */
final class Permissions {
  static final Duration LIFETIME = Duration.ofMinutes(5);

  private final InstantSource clock;
  private final int limit;
  private final Map<InetAddress, Instant> expiries = new HashMap<>();

  Permissions(InstantSource clock, int limit) {
    this.clock = clock;
    this.limit = limit;
  }

  /** Installs or refreshes all of them, or none. */
  synchronized void install(Set<InetAddress> peers) throws Refused {
    expiries.values().removeIf(expiry -> !clock.instant().isBefore(expiry));
    Set<InetAddress> all = new HashSet<>(expiries.keySet());
    all.addAll(peers);
    if (all.size() > limit) {
      throw new Refused(TurnError.INSUFFICIENT_CAPACITY);
    }
    Instant expiry = clock.instant().plus(LIFETIME);
    peers.forEach(peer -> expiries.put(peer, expiry));
  }

  synchronized boolean allow(InetAddress peer) {
    Instant expiry = expiries.get(peer);
    return expiry != null && clock.instant().isBefore(expiry);
  }
}
