package dev.turnscope.ui.look;

/** How much movement the person wants. */
public enum Motion {
  /** As the system asks. */
  SYSTEM,
  REDUCED,
  FULL
}
