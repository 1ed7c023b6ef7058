package dev.turnscope.model;

/** Whether a call would connect from this network. */
public enum Connects {
  YES,
  /** A relay works, and no direct path does. */
  RELAY_ONLY,
  NO,
  UNKNOWN;

  /** The public spelling. */
  public String word() {
    return Words.of(this);
  }
}
