package dev.turnscope.store;

/** Whether the window does without movement. */
public enum ReducedMotion {
  /** As the system asks. */
  SYSTEM,
  ON,
  OFF
}
