package dev.turnscope.stun;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The key of a message integrity attribute. It prints as a constant. */
public final class IntegrityKey {
  private final byte[] octets;

  private IntegrityKey(byte[] octets) {
    this.octets = octets;
  }

  /** The long-term key, with MD5 (RFC 8489 section 9.2.2). */
  public static IntegrityKey longTerm(String username, String realm, String password) {
    return digest("MD5", username, realm, password);
  }

  /** The long-term key where a server asks for SHA-256 (RFC 8489 section 18.5.1.2). */
  public static IntegrityKey longTermSha256(String username, String realm, String password) {
    return digest("SHA-256", username, realm, password);
  }

  /** The short-term key: the password itself (RFC 8489 section 9.1.1). */
  public static IntegrityKey shortTerm(String password) {
    return new IntegrityKey(password.getBytes(StandardCharsets.UTF_8));
  }

  private static IntegrityKey digest(
      String algorithm, String username, String realm, String password) {
    try {
      String text = username + ":" + realm + ":" + password;
      return new IntegrityKey(
          MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  byte[] octets() {
    return octets;
  }

  @Override
  public String toString() {
    return "IntegrityKey";
  }
}
