package dev.turnscope.store;

/** Which colours the window has. */
public enum ThemeChoice {
  /** As the system has them at the moment. */
  SYSTEM,
  LIGHT,
  DARK
}
