package dev.turnscope.lab;

import dev.turnscope.lab.turn.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What a scenario makes of the network.
 *
 * @param stun the faults of the STUN server
 * @param turn the faults of each TURN server, in the order of the list
 * @param redirects whether they send clients on to a server that is not listed
 * @param certificate what is wrong with the servers' certificates
 * @param ttl what GetIceServerConfig says of the credentials
 * @param credentials what is wrong with them
 */
record NetworkPlan(
    Set<Fault> stun,
    List<Set<Fault>> turn,
    boolean redirects,
    CertificateFault certificate,
    Duration ttl,
    CredentialFault credentials) {
  private static final Duration KVS_TTL = Duration.ofMinutes(5);
  private static final Duration SHORT_TTL = Duration.ofSeconds(30);
  private static final Set<Fault> NONE = Set.of();
  private static final Set<Fault> DEAD = Set.of(Fault.UDP_SILENT, Fault.TCP_SILENT);

  /** What is wrong with the servers' certificates. */
  enum CertificateFault {
    NONE,
    /** Another authority than the lab's signed it. */
    UNTRUSTED,
    EXPIRED,
    WRONG_NAME
  }

  /** What is wrong with the credentials of a list. */
  enum CredentialFault {
    NONE,
    WRONG_PASSWORD,
    EXPIRED
  }

  private static final NetworkPlan HEALTHY =
      new NetworkPlan(
          NONE, List.of(NONE, NONE), false, CertificateFault.NONE, KVS_TTL, CredentialFault.NONE);

  static NetworkPlan of(Scenario scenario) {
    return switch (scenario) {
      case HEALTHY, SLOW, LOSSY, AWS_DENIED, AWS_THROTTLED, CHANNEL_NOT_FOUND -> HEALTHY;
      case UDP_BLOCKED -> HEALTHY.withStun(Fault.UDP_SILENT).withTurn(Fault.UDP_SILENT);
      case UDP_REFUSED -> HEALTHY.withStun(Fault.UDP_REFUSED).withTurn(Fault.UDP_REFUSED);
      case TCP_TIMEOUT -> HEALTHY.withTurn(Fault.TCP_TIMEOUT);
      case TLS_SILENT -> HEALTHY.withTurn(Fault.TLS_SILENT);
      case TURN_SILENT -> HEALTHY.withTurn(Fault.TURN_SILENT);
      case NOT_TURN -> HEALTHY.withTurn(Fault.NOT_TURN, Fault.UDP_SILENT);
      case DEAD_SERVER -> HEALTHY.withTurn(List.of(NONE, DEAD));
      case WRONG_CREDENTIALS -> HEALTHY.with(CredentialFault.WRONG_PASSWORD);
      case EXPIRED_CREDENTIALS -> HEALTHY.with(CredentialFault.EXPIRED);
      case STALE_NONCE -> HEALTHY.withTurn(Fault.STALE_NONCE);
      case QUOTA_REACHED -> HEALTHY.withTurn(Fault.QUOTA_REACHED);
      case INSUFFICIENT_CAPACITY -> HEALTHY.withTurn(Fault.INSUFFICIENT_CAPACITY);
      case REDIRECT ->
          new NetworkPlan(
              NONE, HEALTHY.turn, true, HEALTHY.certificate, KVS_TTL, HEALTHY.credentials);
      case UNTRUSTED_CERTIFICATE -> HEALTHY.with(CertificateFault.UNTRUSTED);
      case CERTIFICATE_EXPIRED -> HEALTHY.with(CertificateFault.EXPIRED);
      case CERTIFICATE_WRONG_NAME -> HEALTHY.with(CertificateFault.WRONG_NAME);
      case SHORT_TTL ->
          new NetworkPlan(
              NONE, HEALTHY.turn, false, HEALTHY.certificate, SHORT_TTL, HEALTHY.credentials);
    };
  }

  private NetworkPlan withStun(Fault fault) {
    return new NetworkPlan(Set.of(fault), turn, redirects, certificate, ttl, credentials);
  }

  private NetworkPlan withTurn(Fault... faults) {
    return withTurn(List.of(Set.of(faults), Set.of(faults)));
  }

  private NetworkPlan withTurn(List<Set<Fault>> faults) {
    return new NetworkPlan(stun, faults, redirects, certificate, ttl, credentials);
  }

  private NetworkPlan with(CertificateFault fault) {
    return new NetworkPlan(stun, turn, redirects, fault, ttl, credentials);
  }

  private NetworkPlan with(CredentialFault fault) {
    return new NetworkPlan(stun, turn, redirects, certificate, ttl, fault);
  }
}
