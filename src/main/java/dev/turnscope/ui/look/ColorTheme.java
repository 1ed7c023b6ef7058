package dev.turnscope.ui.look;

/** Which colours the person wants. */
public enum ColorTheme {
  /** As the system has them at the moment. */
  SYSTEM,
  LIGHT,
  DARK
}
