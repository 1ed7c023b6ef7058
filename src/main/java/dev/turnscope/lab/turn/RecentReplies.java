package dev.turnscope.lab.turn;

import dev.turnscope.stun.TransactionId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The replies of the last while, so that a request sent twice is done once (RFC 8489 section
 * 6.3.1).
 */
final class RecentReplies {
  /** RFC 8489 section 6.3.1. */
  private static final Duration KEPT = Duration.ofSeconds(40);

  private static final int MOST = 256;

  private final InstantSource clock;
  private final Map<Transaction, Reply> replies = new LinkedHashMap<>();

  private record Transaction(FiveTuple tuple, TransactionId id) {}

  private record Reply(byte[] message, Instant forgetAt) {}

  RecentReplies(InstantSource clock) {
    this.clock = clock;
  }

  synchronized Optional<byte[]> find(FiveTuple tuple, TransactionId id) {
    return Optional.ofNullable(replies.get(new Transaction(tuple, id)))
        .filter(reply -> clock.instant().isBefore(reply.forgetAt()))
        .map(Reply::message);
  }

  synchronized void remember(FiveTuple tuple, TransactionId id, byte[] message) {
    if (replies.size() >= MOST) {
      replies.remove(replies.keySet().iterator().next());
    }
    replies.put(new Transaction(tuple, id), new Reply(message, clock.instant().plus(KEPT)));
  }
}
