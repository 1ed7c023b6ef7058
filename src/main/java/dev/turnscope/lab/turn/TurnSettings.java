package dev.turnscope.lab.turn;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * How a TURN server is to be.
 *
 * @param realm of its long-term credentials
 * @param tls asked for at the first TLS connection, so that keys can be made meanwhile
 */
public record TurnSettings(
    String realm,
    CredentialIssuer issuer,
    Supplier<SSLContext> tls,
    Set<Fault> faults,
    Limits limits,
    Duration nonceLifetime,
    InstantSource clock) {
  /** RFC 8489 section 9.2.4 leaves it to the server; RFC 8656 section 5 says an hour at most. */
  public static final Duration NONCE_LIFETIME = Duration.ofMinutes(10);

  public TurnSettings {
    faults = Set.copyOf(faults);
  }

  /** A server that does all right. */
  public static TurnSettings usual(
      String realm, CredentialIssuer issuer, Supplier<SSLContext> tls) {
    return new TurnSettings(
        realm, issuer, tls, Set.of(), Limits.USUAL, NONCE_LIFETIME, InstantSource.system());
  }

  public TurnSettings withFaults(Set<Fault> chosen) {
    return new TurnSettings(realm, issuer, tls, chosen, limits, nonceLifetime, clock);
  }

  public TurnSettings withLimits(Limits chosen) {
    return new TurnSettings(realm, issuer, tls, faults, chosen, nonceLifetime, clock);
  }

  public TurnSettings withClock(InstantSource chosen) {
    return new TurnSettings(realm, issuer, tls, faults, limits, nonceLifetime, chosen);
  }
}
