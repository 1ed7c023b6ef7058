package dev.turnscope.lab.turn;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;

/**
 * Nonces that tell their own age and belong to one client (RFC 8656 section 5), so that none has to
 * be kept.
 */
final class Nonces {
  private static final int HEX = 16;

  private final KeyedHash hash = new KeyedHash();
  private final InstantSource clock;
  private final Duration lifetime;

  Nonces(InstantSource clock, Duration lifetime) {
    this.clock = clock;
    this.lifetime = lifetime;
  }

  String issue(InetSocketAddress client) {
    return at(clock.instant().toEpochMilli(), client);
  }

  boolean isFresh(String nonce, InetSocketAddress client) {
    try {
      long issued = Long.parseLong(nonce.split("-", 2)[0], HEX);
      return nonce.equals(at(issued, client))
          && clock.instant().isBefore(Instant.ofEpochMilli(issued).plus(lifetime));
    } catch (NumberFormatException notOurs) {
      return false;
    }
  }

  private String at(long millis, InetSocketAddress client) {
    String issued = Long.toString(millis, HEX);
    byte[] proof = hash.of(issued + " " + client);
    return issued + "-" + Base64.getUrlEncoder().withoutPadding().encodeToString(proof);
  }
}
