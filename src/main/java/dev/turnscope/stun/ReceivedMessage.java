package dev.turnscope.stun;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A STUN message as it came, with what is needed to prove its integrity. */
public final class ReceivedMessage implements Packet {
  private final StunMessage message;
  private final byte[] raw;
  private final @Nullable Seal sha1;
  private final @Nullable Seal sha256;
  private final boolean fingerprinted;

  /** A message integrity attribute: where it begins, and its value. */
  record Seal(int offset, byte[] value) {}

  ReceivedMessage(
      StunMessage message,
      byte[] raw,
      @Nullable Seal sha1,
      @Nullable Seal sha256,
      boolean fingerprinted) {
    this.message = message;
    this.raw = raw;
    this.sha1 = sha1;
    this.sha256 = sha256;
    this.fingerprinted = fingerprinted;
  }

  public StunMessage message() {
    return message;
  }

  /** Whether it carries MESSAGE-INTEGRITY or MESSAGE-INTEGRITY-SHA256, right or wrong. */
  public boolean hasIntegrity() {
    return sha1 != null || sha256 != null;
  }

  /** The message integrity attributes that it carries, right or wrong. */
  List<Integrity> integrities() {
    List<Integrity> carried = new ArrayList<>();
    if (sha1 != null) {
      carried.add(Integrity.SHA1);
    }
    if (sha256 != null) {
      carried.add(Integrity.SHA256);
    }
    return carried;
  }

  /** Whether it carries FINGERPRINT, which was right then: a wrong one is malformed. */
  public boolean hasFingerprint() {
    return fingerprinted;
  }

  /** Whether whoever sent it has the key; the stronger of two integrity attributes decides. */
  public boolean isAuthentic(IntegrityKey key) {
    return Optional.ofNullable(sha256)
        .map(seal -> Integrity.SHA256.holds(raw, seal, key))
        .or(() -> Optional.ofNullable(sha1).map(seal -> Integrity.SHA1.holds(raw, seal, key)))
        .orElse(false);
  }
}
