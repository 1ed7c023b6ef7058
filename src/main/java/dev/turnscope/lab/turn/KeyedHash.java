package dev.turnscope.lab.turn;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An HMAC under a key that only this object has. */
final class KeyedHash {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_LENGTH = 32;

  private final SecretKeySpec key;

  KeyedHash() {
    byte[] octets = new byte[KEY_LENGTH];
    new SecureRandom().nextBytes(octets);
    key = new SecretKeySpec(octets, ALGORITHM);
  }

  byte[] of(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
