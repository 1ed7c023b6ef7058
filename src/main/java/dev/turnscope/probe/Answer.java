package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import dev.turnscope.stun.Lifetime;
import dev.turnscope.stun.StunMessage;
import dev.turnscope.stun.XorMappedAddress;
import dev.turnscope.stun.XorRelayedAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a TURN server's answer to an Allocate leads to. */
sealed interface Answer {

  /** It asks for credentials. */
  record Asked(LongTerm longTerm) implements Answer {}

  /** It sends the client to another server (RFC 8489 section 10). */
  record SentOn(InetSocketAddress server) implements Answer {}

  /** It allocated (RFC 8656 section 7.3). */
  record Granted(
      String relayedAddress, @Nullable String reflexiveAddress, @Nullable Duration lifetime)
      implements Answer {

    static Granted of(StunMessage success) throws StageFailure {
      XorRelayedAddress relayed =
          success
              .first(XorRelayedAddress.class)
              .orElseThrow(
                  () ->
                      StageFailure.failed(
                          Cause.SERVER_ERROR,
                          "The server granted an allocation and named no relayed address."));
      return new Granted(
          Addresses.text(relayed.address()),
          success
              .first(XorMappedAddress.class)
              .map(mapped -> Addresses.text(mapped.address()))
              .orElse(null),
          success.first(Lifetime.class).map(Lifetime::duration).orElse(null));
    }

    /** What a person reads of it. */
    String text() {
      String seen =
          reflexiveAddress == null ? "" : "; the server sees %s".formatted(reflexiveAddress);
      String until = lifetime == null ? "" : " for %d s".formatted(lifetime.toSeconds());
      return "Relayed transport address %s%s%s.".formatted(relayedAddress, until, seen);
    }
  }
}
