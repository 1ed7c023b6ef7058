package dev.turnscope.store;

/**
 * Where a window was, in the screen's coordinates as JavaFX counts them. Whether a screen is still
 * there is for the window to see.
 *
 * @param maximized whether it filled its screen; the other members are those it returns to
 */
public record WindowBounds(double x, double y, double width, double height, boolean maximized) {
  private static final double FARTHEST = 100_000;

  /** Whether a window can have these bounds: one that was never shown has none. */
  boolean plausible() {
    return near(x) && near(y) && near(width) && near(height) && width >= 1 && height >= 1;
  }

  private static boolean near(double length) {
    return Math.abs(length) <= FARTHEST;
  }
}
