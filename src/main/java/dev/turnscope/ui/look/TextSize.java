package dev.turnscope.ui.look;

import java.util.List;
import java.util.Locale;

/** The sizes of text, in percent of the usual. Everything else is measured in it. */
public final class TextSize {
  public static final int USUAL = 100;

  /** From the smallest to the largest. */
  public static final List<Integer> STEPS = List.of(75, 90, 100, 110, 125, 150, 175, 200);

  private static final double TEXT_PIXELS = 13;
  private static final double SMALL_ICON_PIXELS = 13;
  private static final double ICON_PIXELS = 15;
  private static final double LARGE_ICON_PIXELS = 26;

  private TextSize() {}

  /** The next larger step, or the largest. */
  public static int above(int percent) {
    return STEPS.stream().filter(step -> step > percent).findFirst().orElse(STEPS.getLast());
  }

  /** The next smaller step, or the smallest. */
  public static int below(int percent) {
    return STEPS.reversed().stream()
        .filter(step -> step < percent)
        .findFirst()
        .orElse(STEPS.getFirst());
  }

  static int held(int percent) {
    return Math.clamp(percent, STEPS.getFirst(), STEPS.getLast());
  }

  /**
   * The sizes as a stylesheet of their own, which popups take over from their window. Icons have
   * theirs in it because an icon's {@code em} is the icon itself.
   */
  static String sheet(int percent) {
    return "data:text/css,"
        + String.format(
                Locale.ROOT,
                ".root{-fx-font-size:%.2fpx;-icon-small:%dpx;-icon:%dpx;-icon-large:%dpx;}",
                scaled(TEXT_PIXELS, percent),
                Math.round(scaled(SMALL_ICON_PIXELS, percent)),
                Math.round(scaled(ICON_PIXELS, percent)),
                Math.round(scaled(LARGE_ICON_PIXELS, percent)))
            .replace(" ", "");
  }

  private static double scaled(double pixels, int percent) {
    return pixels * percent / USUAL;
  }
}
