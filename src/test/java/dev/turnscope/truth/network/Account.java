package dev.turnscope.truth.network;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A username and password of a TURN server in the lab, which are worth nothing elsewhere. */
public record Account(String username, String password) {
  public static final Account VIEWER = new Account("viewer", "a/pass=word");

  /** A username that names its own end, as KVS and TURN's REST interface make them. */
  public static String endingIn(Duration fromNow) {
    return Instant.now().plus(fromNow).getEpochSecond() + ":viewer";
  }

  /** The account that a server with this secret knows by that username. */
  public static Account by(String secret, String username) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
      byte[] password = mac.doFinal(username.getBytes(StandardCharsets.UTF_8));
      return new Account(username, Base64.getEncoder().encodeToString(password));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return "an account of the lab";
  }
}
