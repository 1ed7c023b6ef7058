package dev.turnscope.store;

/**
 * How the window looks.
 *
 * @param textScale the size of text in percent of the usual, held between the bounds
 */
public record Appearance(ThemeChoice theme, int textScale, ReducedMotion reducedMotion) {
  public static final int SMALLEST_TEXT = 75;
  public static final int LARGEST_TEXT = 200;

  /** As the system has it, with text of the usual size. */
  public static final Appearance DEFAULT =
      new Appearance(ThemeChoice.SYSTEM, 100, ReducedMotion.SYSTEM);

  public Appearance {
    textScale = Math.clamp(textScale, SMALLEST_TEXT, LARGEST_TEXT);
  }

  public Appearance withTheme(ThemeChoice other) {
    return new Appearance(other, textScale, reducedMotion);
  }

  public Appearance withTextScale(int percent) {
    return new Appearance(theme, percent, reducedMotion);
  }

  public Appearance withReducedMotion(ReducedMotion other) {
    return new Appearance(theme, textScale, other);
  }
}
