package dev.turnscope.lab.turn;

import dev.turnscope.stun.AlternateServer;
import dev.turnscope.stun.Attribute;
import dev.turnscope.stun.EvenPort;
import dev.turnscope.stun.Lifetime;
import dev.turnscope.stun.RequestedAddressFamily;
import dev.turnscope.stun.RequestedTransport;
import dev.turnscope.stun.StunMessage;
import dev.turnscope.stun.XorMappedAddress;
import dev.turnscope.stun.XorRelayedAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers Allocate (RFC 8656 section 7.2) and Refresh (section 8.2). */
final class AllocationRequests {
  private static final Duration DEFAULT_LIFETIME = Duration.ofMinutes(10);
  private static final Duration LONGEST_LIFETIME = Duration.ofHours(1);

  private final AllocationTable table;
  private final InstantSource clock;
  private final Set<Fault> faults;
  private final Optional<InetSocketAddress> alternate;

  AllocationRequests(AllocationTable table, TurnSettings settings) {
    this.table = table;
    this.clock = settings.clock();
    this.faults = settings.faults();
    this.alternate = settings.alternate();
  }

  List<Attribute> allocate(TurnRequest request) throws Refused {
    StunMessage message = request.message();
    if (table.find(request.client().tuple()).isPresent()) {
      throw new Refused(TurnError.ALLOCATION_MISMATCH);
    }
    RequestedTransport transport =
        message
            .first(RequestedTransport.class)
            .orElseThrow(() -> new Refused(TurnError.BAD_REQUEST));
    if (!transport.equals(RequestedTransport.UDP)) {
      throw new Refused(TurnError.UNSUPPORTED_TRANSPORT_PROTOCOL);
    }
    checkFamily(message, TurnError.ADDRESS_FAMILY_NOT_SUPPORTED);
    refuseOnPurpose();
    Duration lifetime = lifetime(message);
    Allocation allocation =
        table.open(request.client(), request.owner(), opener(message), lifetime);
    return List.of(
        new XorRelayedAddress(allocation.relayedAddress()),
        new Lifetime(lifetime),
        new XorMappedAddress(request.client().tuple().client()));
  }

  List<Attribute> refresh(TurnRequest request, Allocation allocation) throws Refused {
    checkFamily(request.message(), TurnError.PEER_ADDRESS_FAMILY_MISMATCH);
    if (asksForTheEnd(request.message())) {
      table.close(request.client().tuple());
      return List.of(new Lifetime(Duration.ZERO));
    }
    Duration lifetime = lifetime(request.message());
    allocation.extendTo(clock.instant().plus(lifetime));
    return List.of(new Lifetime(lifetime));
  }

  private void refuseOnPurpose() throws Refused {
    if (faults.contains(Fault.QUOTA_REACHED)) {
      throw new Refused(TurnError.ALLOCATION_QUOTA_REACHED);
    }
    if (faults.contains(Fault.INSUFFICIENT_CAPACITY)) {
      throw new Refused(TurnError.INSUFFICIENT_CAPACITY);
    }
    if (alternate.isPresent()) {
      throw new Refused(TurnError.TRY_ALTERNATE, new AlternateServer(alternate.get()));
    }
  }

  /** Every relayed transport address is 127.0.0.1's. */
  private static void checkFamily(StunMessage message, TurnError error) throws Refused {
    Optional<RequestedAddressFamily> family = message.first(RequestedAddressFamily.class);
    if (family.isPresent() && family.get().family() != RequestedAddressFamily.IPV4) {
      throw new Refused(error);
    }
  }

  private static AllocationTable.RelayOpener opener(StunMessage message) throws Refused {
    Optional<EvenPort> even = message.first(EvenPort.class);
    if (even.filter(EvenPort::reserveNext).isPresent()) {
      throw new Refused(TurnError.INSUFFICIENT_CAPACITY);
    }
    return even.isPresent() ? RelaySocket::openEven : RelaySocket::open;
  }

  private static boolean asksForTheEnd(StunMessage message) {
    return message.first(Lifetime.class).filter(asked -> asked.duration().isZero()).isPresent();
  }

  /** What was asked for, within the default and the longest. */
  private static Duration lifetime(StunMessage message) {
    return message
        .first(Lifetime.class)
        .map(Lifetime::duration)
        .filter(asked -> asked.compareTo(DEFAULT_LIFETIME) > 0)
        .map(asked -> asked.compareTo(LONGEST_LIFETIME) > 0 ? LONGEST_LIFETIME : asked)
        .orElse(DEFAULT_LIFETIME);
  }
}
