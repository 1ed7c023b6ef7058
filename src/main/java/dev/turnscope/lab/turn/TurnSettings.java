package dev.turnscope.lab.turn;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How a TURN server is to be.
 *
 * @param realm of its long-term credentials
 * @param identity asked for at the first TLS or DTLS handshake, so that keys can be made meanwhile
 * @param alternate the server that every Allocate is sent on to (RFC 8489 section 10), if any
 */
public record TurnSettings(
    String realm,
    CredentialIssuer issuer,
    Supplier<ServerIdentity> identity,
    Set<Fault> faults,
    Limits limits,
    Duration nonceLifetime,
    InstantSource clock,
    Optional<InetSocketAddress> alternate) {
  /** RFC 8489 section 9.2.4 leaves it to the server; RFC 8656 section 5 says an hour at most. */
  public static final Duration NONCE_LIFETIME = Duration.ofMinutes(10);

  public TurnSettings {
    faults = Set.copyOf(faults);
  }

  /** A server that does all right. */
  public static TurnSettings usual(
      String realm, CredentialIssuer issuer, Supplier<ServerIdentity> identity) {
    return new TurnSettings(
        realm,
        issuer,
        identity,
        Set.of(),
        Limits.USUAL,
        NONCE_LIFETIME,
        InstantSource.system(),
        Optional.empty());
  }

  public TurnSettings withFaults(Set<Fault> chosen) {
    return new TurnSettings(
        realm, issuer, identity, chosen, limits, nonceLifetime, clock, alternate);
  }

  public TurnSettings withLimits(Limits chosen) {
    return new TurnSettings(
        realm, issuer, identity, faults, chosen, nonceLifetime, clock, alternate);
  }

  public TurnSettings withClock(InstantSource chosen) {
    return new TurnSettings(
        realm, issuer, identity, faults, limits, nonceLifetime, chosen, alternate);
  }

  public TurnSettings withAlternate(InetSocketAddress chosen) {
    return new TurnSettings(
        realm, issuer, identity, faults, limits, nonceLifetime, clock, Optional.of(chosen));
  }
}
