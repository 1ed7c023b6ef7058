package dev.turnscope.model;

/**
 * What a check says of one URI. Three values beside success, never a boolean: silence is not a
 * refusal, and what was not tried is neither.
 */
public enum Verdict {
  /** TURN: a relay candidate came. STUN: a server-reflexive address came. */
  WORKS,
  /** A definite no. */
  FAILS,
  /** The deadline passed. */
  NO_ANSWER,
  /** Nothing was tried, so nothing is claimed. */
  NOT_TESTED;

  /** The public spelling. */
  public String word() {
    return Words.of(this);
  }
}
