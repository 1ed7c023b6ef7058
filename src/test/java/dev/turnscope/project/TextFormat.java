package dev.turnscope.project;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as {@link java.util.Formatter} reads it. */
final class TextFormat {
  /** What is filled in: its index, its flags, width and precision, and its letter. */
  static final String GAP =
      "%(?:(?<index>\\d+)\\$|(?<same><))?[-#+ 0,(]*\\d*(?:\\.\\d+)?"
          + "(?:[tT][A-Za-z]|(?<kind>[a-zA-Z%]))";

  private static final Pattern PATTERN = Pattern.compile(GAP);

  private TextFormat() {}

  /** How many arguments it takes. */
  static int arguments(String text) {
    int inOrder = 0;
    int highest = 0;
    Matcher gap = PATTERN.matcher(text);
    while (gap.find()) {
      if (gap.group("index") != null) {
        highest = Math.max(highest, Integer.parseInt(gap.group("index")));
      } else if (gap.group("same") == null && !isPercent(gap)) {
        inOrder++;
      }
    }
    return Math.max(inOrder, highest);
  }

  /** Whether each percent sign is doubled, or begins a gap. */
  static boolean valid(String text) {
    return !PATTERN.matcher(text).replaceAll("").contains("%");
  }

  private static boolean isPercent(Matcher gap) {
    return "%".equals(gap.group("kind")) || "n".equals(gap.group("kind"));
  }
}
