package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.Redaction;
import dev.turnscope.stun.Attribute;
import dev.turnscope.stun.IntegrityKey;
import dev.turnscope.stun.MessageClass;
import dev.turnscope.stun.Method;
import dev.turnscope.stun.Nonce;
import dev.turnscope.stun.PasswordAlgorithm;
import dev.turnscope.stun.PasswordAlgorithms;
import dev.turnscope.stun.Protection;
import dev.turnscope.stun.Realm;
import dev.turnscope.stun.StunMessage;
import dev.turnscope.stun.TransactionId;
import dev.turnscope.stun.Username;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The long-term credential mechanism, as a server's challenge asks for it (RFC 8489 section 9.2).
 *
 * @param algorithms what the server offers, null where it knows MD5 alone
 * @param algorithm the one chosen of them
 */
record LongTerm(
    Realm realm,
    Nonce nonce,
    @Nullable PasswordAlgorithms algorithms,
    PasswordAlgorithm algorithm) {
  /** Begins the nonce of a server that names its features (section 9.2). */
  private static final String NONCE_COOKIE = "obMatJos2";

  /** Reads realm, nonce and algorithms off a 401. */
  static LongTerm of(StunMessage challenge) throws StageFailure {
    Realm realm = challenge.first(Realm.class).orElseThrow(LongTerm::incomplete);
    Nonce nonce = challenge.first(Nonce.class).orElseThrow(LongTerm::incomplete);
    PasswordAlgorithms offered = challenge.first(PasswordAlgorithms.class).orElse(null);
    return offered == null || !nonce.text().startsWith(NONCE_COOKIE)
        ? new LongTerm(realm, nonce, null, PasswordAlgorithm.MD5)
        : new LongTerm(realm, nonce, offered, chosen(offered));
  }

  /** With the nonce of a 438, or of a 401 that came too late. */
  LongTerm renewed(StunMessage stale) {
    return new LongTerm(realm, stale.first(Nonce.class).orElse(nonce), algorithms, algorithm);
  }

  StunMessage request(Method method, Credentials credentials, Attribute... own) {
    List<Attribute> attributes = new ArrayList<>(List.of(own));
    attributes.add(new Username(credentials.username().reveal()));
    attributes.add(realm);
    attributes.add(nonce);
    if (algorithms != null) {
      attributes.add(algorithms);
      attributes.add(algorithm);
    }
    return new StunMessage(MessageClass.REQUEST, method, TransactionId.random(), attributes);
  }

  Transaction.Seal seal(Credentials credentials) {
    IntegrityKey key = key(credentials);
    return new Transaction.Seal(
        algorithms == null ? Protection.by(key) : new Protection(null, key, false), key);
  }

  /** What a person reads of it. */
  String text(Redaction redaction) {
    return "realm %s, password algorithm %s"
        .formatted(
            Strange.quote(redaction.in(realm.text())),
            algorithm.equals(PasswordAlgorithm.SHA256) ? "SHA-256" : "MD5");
  }

  private IntegrityKey key(Credentials credentials) {
    String username = credentials.username().reveal();
    String password = credentials.password().reveal();
    return algorithm.equals(PasswordAlgorithm.SHA256)
        ? IntegrityKey.longTermSha256(username, realm.text(), password)
        : IntegrityKey.longTerm(username, realm.text(), password);
  }

  /** The first of the server's that the probe knows (section 9.2.3.2). */
  private static PasswordAlgorithm chosen(PasswordAlgorithms offered) throws StageFailure {
    return offered.offered().stream()
        .filter(one -> one.equals(PasswordAlgorithm.SHA256) || one.equals(PasswordAlgorithm.MD5))
        .findFirst()
        .orElseThrow(
            () ->
                StageFailure.failed(
                    Cause.SERVER_ERROR, "The server takes neither MD5 nor SHA-256 passwords."));
  }

  private static StageFailure incomplete() {
    return StageFailure.failed(
        Cause.SERVER_ERROR, "The server said 401 without the realm and nonce that belong to it.");
  }
}
