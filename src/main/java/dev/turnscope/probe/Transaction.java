package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import dev.turnscope.stun.IntegrityKey;
import dev.turnscope.stun.MalformedMessage;
import dev.turnscope.stun.MessageClass;
import dev.turnscope.stun.Packet;
import dev.turnscope.stun.Protection;
import dev.turnscope.stun.ReceivedMessage;
import dev.turnscope.stun.StunEncoder;
import dev.turnscope.stun.StunMessage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One request, and the wait for its response (RFC 8489 sections 6.2 and 6.3). */
final class Transaction {
  private final Link link;
  private final StageClock clock;
  private final StunMessage request;
  private final @Nullable IntegrityKey key;
  private final byte[] encoded;
  private final Retransmission retransmission;
  private @Nullable StageFailure strange;
  private int unrelated;

  private Transaction(Link link, StageClock clock, StunMessage request, Seal seal) {
    this.link = link;
    this.clock = clock;
    this.request = request;
    this.key = seal.key();
    this.encoded = StunEncoder.encode(request, seal.protection());
    this.retransmission = new Retransmission(clock, !link.reliable());
  }

  /**
   * What proves who sent a message.
   *
   * @param key null where nothing does
   */
  record Seal(Protection protection, @Nullable IntegrityKey key) {
    static final Seal NONE = new Seal(Protection.NONE, null);
  }

  /** Sends the request, and does not wait. */
  static Transaction begin(Link link, StageClock clock, StunMessage request, Seal seal)
      throws StageFailure, InterruptedException {
    Transaction transaction = new Transaction(link, clock, request, seal);
    link.send(transaction.encoded);
    return transaction;
  }

  /**
   * Waits for the response. Whatever else comes is passed over, for anyone may send it.
   *
   * @param silence what it means where none comes
   */
  StunMessage response(Cause silence) throws StageFailure, InterruptedException {
    while (!clock.remaining().isZero() && !retransmission.over()) {
      byte[] came = link.receive(shorter(clock.remaining(), retransmission.left()));
      if (came != null) {
        StunMessage response = responseIn(came);
        if (response != null) {
          return response;
        }
      }
      if (retransmission.due()) {
        link.send(encoded);
      }
    }
    throw failure(silence);
  }

  private @Nullable StunMessage responseIn(byte[] came) {
    try {
      if (Packet.decode(came) instanceof ReceivedMessage received && answers(received.message())) {
        return isAuthentic(received) ? received.message() : forged();
      }
      unrelated++;
    } catch (MalformedMessage malformed) {
      strange = Strange.failure(came);
    }
    return null;
  }

  private boolean answers(StunMessage message) {
    return message.id().equals(request.id())
        && message.method() == request.method()
        && (message.messageClass() == MessageClass.SUCCESS_RESPONSE
            || message.messageClass() == MessageClass.ERROR_RESPONSE);
  }

  /** An error may come without integrity, where the server could make none (section 9.2.4). */
  private boolean isAuthentic(ReceivedMessage received) {
    return key == null
        || received.isAuthentic(key)
        || (received.message().messageClass() == MessageClass.ERROR_RESPONSE
            && !received.hasIntegrity());
  }

  private @Nullable StunMessage forged() {
    strange =
        StageFailure.failed(
            Cause.SERVER_ERROR,
            "The answer’s MESSAGE-INTEGRITY is wrong: it was not made with these credentials,"
                + " or was changed on its way.");
    return null;
  }

  private StageFailure failure(Cause silence) {
    if (strange != null) {
      return strange;
    }
    StageFailure unsent = link.unsent();
    if (unsent != null) {
      return unsent;
    }
    return StageFailure.noAnswer(
        silence,
        unrelated == 0
            ? "No answer."
            : "No answer; %d messages came that belong to no request of the probe."
                .formatted(unrelated));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
