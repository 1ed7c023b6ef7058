package dev.turnscope.lab.turn;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.Secret;
import dev.turnscope.stun.IntegrityKey;
import dev.turnscope.stun.Nonce;
import dev.turnscope.stun.Realm;
import dev.turnscope.stun.ReceivedMessage;
import dev.turnscope.stun.StunMessage;
import dev.turnscope.stun.Username;
import java.time.InstantSource;
import java.util.Optional;

/** The long-term credential mechanism, the server's side (RFC 8489 section 9.2.4). */
final class Authenticator {
  private final String realm;
  private final CredentialIssuer issuer;
  private final Nonces nonces;
  private final InstantSource clock;
  private final boolean everyNonceStale;

  Authenticator(TurnSettings settings) {
    this.realm = settings.realm();
    this.issuer = settings.issuer();
    this.nonces = new Nonces(settings.clock(), settings.nonceLifetime());
    this.clock = settings.clock();
    this.everyNonceStale = settings.faults().contains(Fault.STALE_NONCE);
  }

  /**
   * Who sent the request. The owner of an existing allocation may go on after the credentials'
   * expiry: KVS's live for five minutes, and calls last longer.
   */
  Allocation.Owner authenticate(
      ReceivedMessage received, ClientPath client, Optional<Allocation.Owner> existing)
      throws Refused {
    if (!received.hasIntegrity()) {
      throw refusal(TurnError.UNAUTHORIZED, client);
    }
    StunMessage message = received.message();
    Username username = message.first(Username.class).orElseThrow(Authenticator::badRequest);
    Nonce nonce = message.first(Nonce.class).orElseThrow(Authenticator::badRequest);
    if (!message.has(Realm.class)) {
      throw badRequest();
    }

    Allocation.Owner owner = ownerNamed(username.text());
    boolean goesOn = existing.filter(of -> of.username().equals(owner.username())).isPresent();
    if (!received.isAuthentic(owner.key()) || !goesOn && hasExpired(username.text())) {
      throw refusal(TurnError.UNAUTHORIZED, client);
    }
    if (everyNonceStale || !nonces.isFresh(nonce.text(), client.tuple().client())) {
      throw refusal(TurnError.STALE_NONCE, client);
    }
    return owner;
  }

  private Allocation.Owner ownerNamed(String username) {
    String password = issuer.password(username).reveal();
    return new Allocation.Owner(username, IntegrityKey.longTerm(username, realm, password));
  }

  /** A username that tells no expiry was never issued. */
  private boolean hasExpired(String username) {
    return new Credentials(new Secret(username), new Secret(""))
        .expiryInUsername()
        .filter(expiry -> clock.instant().isBefore(expiry))
        .isEmpty();
  }

  private Refused refusal(TurnError error, ClientPath client) {
    return new Refused(error, new Realm(realm), new Nonce(nonces.issue(client.tuple().client())));
  }

  private static Refused badRequest() {
    return new Refused(TurnError.BAD_REQUEST);
  }
}
