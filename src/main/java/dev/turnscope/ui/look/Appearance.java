package dev.turnscope.ui.look;

/**
 * How a person wants the window to look: what is worth remembering of {@link LookViewModel}.
 *
 * @param textPercent the size of text in percent of the usual
 */
public record Appearance(ColorTheme theme, int textPercent, Motion motion) {
  /** As the system has it, with text of the usual size. */
  public static final Appearance USUAL =
      new Appearance(ColorTheme.SYSTEM, TextSize.USUAL, Motion.SYSTEM);
}
