package dev.turnscope.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the probe saw of one URI. It WORKS when a TURN server allocated, or a STUN server told the
 * server-reflexive address.
 *
 * @param cause null unless a stage failed or stayed silent
 * @param relayedAddress the relayed transport address, null where nothing was allocated
 * @param reflexiveAddress the server-reflexive transport address, null where none was told
 * @param tls null where no certificate came
 * @param addresses the host's IP addresses as DNS gave them, in their order, or the host itself
 *     where it is one; empty where there are none
 * @param messages what was sent and came, in that order, retransmissions too; of very many the
 *     first, and one that says how many more there were
 */
public record ProbeResult(
    Verdict verdict,
    @Nullable Cause cause,
    List<StageResult> stages,
    @Nullable String relayedAddress,
    @Nullable String reflexiveAddress,
    @Nullable TlsSession tls,
    List<String> addresses,
    List<ExchangedMessage> messages) {

  public ProbeResult {
    stages = List.copyOf(stages);
    addresses = List.copyOf(addresses);
    messages = List.copyOf(messages);
  }

  /** A result that learned nothing beside its stages. */
  public ProbeResult(Verdict verdict, @Nullable Cause cause, List<StageResult> stages) {
    this(verdict, cause, stages, null, null, null, List.of(), List.of());
  }

  public ProbeResult withStages(List<StageResult> others) {
    return new ProbeResult(
        verdict, cause, others, relayedAddress, reflexiveAddress, tls, addresses, messages);
  }

  public ProbeResult withAddresses(List<String> others) {
    return new ProbeResult(
        verdict, cause, stages, relayedAddress, reflexiveAddress, tls, others, messages);
  }

  public ProbeResult withMessages(List<ExchangedMessage> others) {
    return new ProbeResult(
        verdict, cause, stages, relayedAddress, reflexiveAddress, tls, addresses, others);
  }

  public static ProbeResult notTested() {
    return new ProbeResult(Verdict.NOT_TESTED, null, List.of());
  }
}
