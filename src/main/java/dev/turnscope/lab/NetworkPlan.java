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
 * @param trusted whether the lab's own authority signs the TLS certificates
 * @param ttl what GetIceServerConfig says of the credentials
 * @param credentials what is wrong with them
 */
record NetworkPlan(
    Set<Fault> stun,
    List<Set<Fault>> turn,
    boolean trusted,
    Duration ttl,
    CredentialFault credentials) {
  private static final Duration KVS_TTL = Duration.ofMinutes(5);
  private static final Duration SHORT_TTL = Duration.ofSeconds(30);
  private static final Set<Fault> NONE = Set.of();
  private static final Set<Fault> DEAD = Set.of(Fault.UDP_SILENT, Fault.TCP_SILENT);

  /** What is wrong with the credentials of a list. */
  enum CredentialFault {
    NONE,
    WRONG_PASSWORD,
    EXPIRED
  }

  private static final NetworkPlan HEALTHY =
      new NetworkPlan(NONE, List.of(NONE, NONE), true, KVS_TTL, CredentialFault.NONE);

  static NetworkPlan of(Scenario scenario) {
    return switch (scenario) {
      case HEALTHY, AWS_DENIED, AWS_THROTTLED, CHANNEL_NOT_FOUND -> HEALTHY;
      case UDP_BLOCKED -> HEALTHY.everywhere(Set.of(Fault.UDP_SILENT));
      case DEAD_SERVER -> HEALTHY.withTurn(List.of(NONE, DEAD));
      case WRONG_CREDENTIALS -> HEALTHY.withCredentials(CredentialFault.WRONG_PASSWORD);
      case EXPIRED_CREDENTIALS -> HEALTHY.withCredentials(CredentialFault.EXPIRED);
      case UNTRUSTED_CERTIFICATE ->
          new NetworkPlan(NONE, HEALTHY.turn, false, KVS_TTL, HEALTHY.credentials);
      case SHORT_TTL -> new NetworkPlan(NONE, HEALTHY.turn, true, SHORT_TTL, HEALTHY.credentials);
    };
  }

  private NetworkPlan everywhere(Set<Fault> faults) {
    return new NetworkPlan(faults, List.of(faults, faults), trusted, ttl, credentials);
  }

  private NetworkPlan withTurn(List<Set<Fault>> faults) {
    return new NetworkPlan(stun, faults, trusted, ttl, credentials);
  }

  private NetworkPlan withCredentials(CredentialFault fault) {
    return new NetworkPlan(stun, turn, trusted, ttl, fault);
  }
}
