package dev.turnscope.lab.turn;

import java.net.SocketException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/** The allocations of a server, by 5-tuple, within its limits. */
final class AllocationTable {
  private static final int REMEMBERED = 1_000;

  private final Limits limits;
  private final InstantSource clock;
  private final Executor executor;
  private final Map<FiveTuple, Allocation> living = new HashMap<>();
  private final Deque<Allocation> ever = new ArrayDeque<>();
  private boolean closed;

  /** Opens the port of a relayed transport address. */
  interface RelayOpener {
    RelaySocket open() throws SocketException;
  }

  AllocationTable(Limits limits, InstantSource clock, Executor executor) {
    this.limits = limits;
    this.clock = clock;
    this.executor = executor;
  }

  synchronized Optional<Allocation> find(FiveTuple tuple) {
    return Optional.ofNullable(living.get(tuple))
        .filter(allocation -> clock.instant().isBefore(allocation.expiresAt()));
  }

  /** Makes an allocation, or says why not (RFC 8656 section 7.2, from its tenth step on). */
  synchronized Allocation open(
      ClientPath client, Allocation.Owner owner, RelayOpener opener, Duration lifetime)
      throws Refused {
    closeExpired();
    if (living.containsKey(client.tuple())) {
      throw new Refused(TurnError.ALLOCATION_MISMATCH);
    }
    if (closed || living.size() >= limits.allocations()) {
      throw new Refused(TurnError.INSUFFICIENT_CAPACITY);
    }
    if (countOf(owner.username()) >= limits.allocationsPerUser()) {
      throw new Refused(TurnError.ALLOCATION_QUOTA_REACHED);
    }
    Allocation allocation =
        new Allocation(
            client,
            owner,
            openRelay(opener),
            new Permissions(clock, limits.permissions()),
            new Channels(clock, limits.channels()),
            clock.instant().plus(lifetime));
    living.put(client.tuple(), allocation);
    remember(allocation);
    executor.execute(allocation::carryToClient);
    return allocation;
  }

  synchronized void close(FiveTuple tuple) {
    Allocation allocation = living.remove(tuple);
    if (allocation != null) {
      allocation.close();
    }
  }

  synchronized void closeExpired() {
    living.values().stream()
        .filter(allocation -> !clock.instant().isBefore(allocation.expiresAt()))
        .map(allocation -> allocation.client().tuple())
        .toList()
        .forEach(this::close);
  }

  /** Ends all, and makes no more. */
  synchronized void close() {
    closed = true;
    List.copyOf(living.keySet()).forEach(this::close);
  }

  /** The allocations ever made, the newest {@value #REMEMBERED} of them. */
  synchronized List<Allocation> ever() {
    return List.copyOf(ever);
  }

  private long countOf(String username) {
    return living.values().stream()
        .filter(allocation -> allocation.owner().username().equals(username))
        .count();
  }

  private void remember(Allocation allocation) {
    if (ever.size() == REMEMBERED) {
      ever.removeFirst();
    }
    ever.addLast(allocation);
  }

  private static RelaySocket openRelay(RelayOpener opener) throws Refused {
    try {
      return opener.open();
    } catch (SocketException noPortLeft) {
      throw new Refused(TurnError.INSUFFICIENT_CAPACITY);
    }
  }
}
