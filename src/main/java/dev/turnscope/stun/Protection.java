package dev.turnscope.stun;

import org.jspecify.annotations.Nullable;

/**
 * What protects a message that is sent.
 *
 * @param integrity the key of MESSAGE-INTEGRITY, null for none
 * @param integritySha256 the key of MESSAGE-INTEGRITY-SHA256, null for none
 */
public record Protection(
    @Nullable IntegrityKey integrity, @Nullable IntegrityKey integritySha256, boolean fingerprint) {
  public static final Protection NONE = new Protection(null, null, false);

  /** MESSAGE-INTEGRITY, as TURN servers of today ask for it. */
  public static Protection by(IntegrityKey key) {
    return new Protection(key, null, false);
  }

  public Protection withFingerprint(boolean wanted) {
    return new Protection(integrity, integritySha256, wanted);
  }
}
