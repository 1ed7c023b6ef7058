package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import dev.turnscope.stun.AddressAttribute;
import dev.turnscope.stun.MappedAddress;
import dev.turnscope.stun.MessageClass;
import dev.turnscope.stun.Method;
import dev.turnscope.stun.StunMessage;
import dev.turnscope.stun.XorMappedAddress;
import java.util.Optional;

/** Asks a server from which address it sees the probe (RFC 8489 section 2). */
final class StunClient {
  private StunClient() {}

  static Walk.Found<String> binding(Link link, StageClock clock)
      throws StageFailure, InterruptedException {
    StunMessage response =
        Transaction.begin(link, clock, StunMessage.request(Method.BINDING), Transaction.Seal.NONE)
            .response(link.silence());
    if (response.messageClass() == MessageClass.ERROR_RESPONSE) {
      throw Refusal.of(response);
    }
    String address = Addresses.text(mapped(response).address());
    return new Walk.Found<>(address, "The server sees %s.".formatted(address));
  }

  private static AddressAttribute mapped(StunMessage response) throws StageFailure {
    Optional<AddressAttribute> mapped =
        response.first(XorMappedAddress.class).map(AddressAttribute.class::cast);
    return mapped
        .or(() -> response.first(MappedAddress.class))
        .orElseThrow(
            () ->
                StageFailure.failed(
                    Cause.SERVER_ERROR, "The server answered and named no mapped address."));
  }
}
