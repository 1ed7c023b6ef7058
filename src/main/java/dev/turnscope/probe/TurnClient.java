package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.Redaction;
import dev.turnscope.stun.AlternateServer;
import dev.turnscope.stun.Attribute;
import dev.turnscope.stun.Lifetime;
import dev.turnscope.stun.MessageClass;
import dev.turnscope.stun.Method;
import dev.turnscope.stun.RequestedTransport;
import dev.turnscope.stun.StunMessage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Allocates on one server, and gives back what it got (RFC 8656 sections 7 and 8). */
final class TurnClient {
  private static final Lifetime NONE = new Lifetime(Duration.ZERO);

  private final Link link;
  private final StageClock clock;
  private final @Nullable Credentials credentials;
  private final Redaction redaction;
  private final Releases releases;
  private @Nullable LongTerm longTerm;
  private boolean mayHold;

  TurnClient(Link link, @Nullable Credentials credentials, Run run) {
    this.link = link;
    this.clock = run.clock();
    this.credentials = credentials;
    this.redaction = run.redaction();
    this.releases = run.releases();
  }

  /** The challenge stage: an Allocate without credentials, which a server answers with a 401. */
  Walk.Found<Answer> challenge() throws StageFailure, InterruptedException {
    StunMessage response =
        Transaction.begin(
                link,
                clock,
                StunMessage.request(Method.ALLOCATE, RequestedTransport.UDP),
                Transaction.Seal.NONE)
            .response(link.silence());
    if (Refusal.code(response) == Refusal.UNAUTHENTICATED) {
      LongTerm asked = LongTerm.of(response);
      return new Walk.Found<>(new Answer.Asked(asked), "401, %s.".formatted(asked.text(redaction)));
    }
    Answer answer = answer(response);
    return new Walk.Found<>(
        answer,
        answer instanceof Answer.SentOn sentOn
            ? sentOn(sentOn)
            : "The server asked for no credentials.");
  }

  /** The allocate stage. A stale nonce is replaced once. */
  Walk.Found<Answer> allocate(LongTerm asked) throws StageFailure, InterruptedException {
    longTerm = asked;
    StunMessage response = ask(Method.ALLOCATE, RequestedTransport.UDP);
    if (Refusal.code(response) == Refusal.STALE_NONCE) {
      longTerm = asked.renewed(response);
      response = ask(Method.ALLOCATE, RequestedTransport.UDP);
    }
    Answer answer = answer(response);
    return new Walk.Found<>(
        answer,
        switch (answer) {
          case Answer.Granted granted -> granted.text();
          case Answer.SentOn sentOn -> sentOn(sentOn);
          case Answer.Asked _ -> "";
        });
  }

  /**
   * Gives the allocation back where there may be one: a Refresh with lifetime 0 is sent at once,
   * and repeated in the background until it is answered or the deadline passes. Closes the link.
   */
  void leave() {
    try {
      Transaction farewell = mayHold ? begin(Method.REFRESH, NONE) : null;
      if (farewell != null && !clock.remaining().isZero()) {
        releases.start(() -> seeOff(farewell));
        return;
      }
    } catch (StageFailure gone) {
      // Then the server ends the allocation by itself, at its lifetime's end.
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    link.close();
  }

  /** As {@link #leave}, and waits for nothing. */
  void hurryAway() {
    try {
      if (mayHold) {
        begin(Method.REFRESH, NONE);
      }
    } catch (StageFailure gone) {
      // The same.
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt();
    }
    link.close();
  }

  private void seeOff(Transaction farewell) {
    try {
      StunMessage response = farewell.response(Cause.TURN_SILENT);
      if (longTerm != null && Refusal.code(response) == Refusal.STALE_NONCE) {
        longTerm = longTerm.renewed(response);
        ask(Method.REFRESH, NONE);
      }
    } catch (StageFailure notHeard) {
      // The same.
    } catch (InterruptedException never) {
      Thread.currentThread().interrupt();
    } finally {
      link.close();
    }
  }

  private StunMessage ask(Method method, Attribute own) throws StageFailure, InterruptedException {
    return begin(method, own).response(Cause.TURN_SILENT);
  }

  private Transaction begin(Method method, Attribute own)
      throws StageFailure, InterruptedException {
    LongTerm asked = longTerm;
    if (asked == null) {
      return Transaction.begin(
          link, clock, StunMessage.request(method, own), Transaction.Seal.NONE);
    }
    Credentials given = given();
    mayHold = true;
    return Transaction.begin(link, clock, asked.request(method, given, own), asked.seal(given));
  }

  private Credentials given() throws StageFailure {
    if (credentials == null || credentials.incomplete()) {
      throw StageFailure.failed(
          Cause.CREDENTIALS_MISSING, "The server asks for a username and a password.");
    }
    return credentials;
  }

  private Answer answer(StunMessage response) throws StageFailure {
    if (response.messageClass() == MessageClass.SUCCESS_RESPONSE) {
      mayHold = true;
      return Answer.Granted.of(response);
    }
    mayHold = false;
    if (Refusal.code(response) == Refusal.TRY_ALTERNATE) {
      return response
          .first(AlternateServer.class)
          .map(alternate -> new Answer.SentOn(alternate.address()))
          .orElseThrow(() -> Refusal.of(response));
    }
    throw Refusal.of(response);
  }

  private static String sentOn(Answer.SentOn sentOn) {
    return "300: the server sends clients on to %s.".formatted(Addresses.text(sentOn.server()));
  }
}
