package dev.turnscope.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A TURN username, a TURN password or an AWS key: it prints as a constant. */
public final class Secret {
  private static final String MASK = "••••••";

  private final String value;

  public Secret(String value) {
    this.value = value;
  }

  /** The secret in clear, for the one call that has to send it. */
  public String reveal() {
    return value;
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    return MASK;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret
        && MessageDigest.isEqual(bytes(value), bytes(secret.value));
  }

  /** Constant: a hash of a secret tells something of it. */
  @Override
  public int hashCode() {
    return 0;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
