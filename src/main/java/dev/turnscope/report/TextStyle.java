package dev.turnscope.report;

import dev.turnscope.model.Verdict;

/**
 * What the place that a text goes to can show.
 *
 * @param unicode whether it shows more than ASCII
 * @param colour whether it takes ANSI colours: a terminal does, a file does not
 */
public record TextStyle(boolean unicode, boolean colour) {
  /** For files and pipes. */
  public static final TextStyle PLAIN = new TextStyle(true, false);

  private static final String RESET = "\u001b[0m";

  /** Icon and word of a verdict, as wide as the widest. */
  String verdict(Verdict verdict) {
    return paint(colourOf(verdict), "%s %-10s".formatted(icon(verdict), verdict.word()));
  }

  String strong(String text) {
    return paint("\u001b[1m", text);
  }

  String faint(String text) {
    return paint("\u001b[2m", text);
  }

  /** A URI as it is shown: an empty one would be no sight. */
  static String uri(String uri) {
    return uri.isBlank() ? "(empty)" : uri;
  }

  /**
   * The text without what could steer a terminal: URIs and error texts come from strangers. Beyond
   * ASCII only where it can be shown.
   */
  public String clean(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints().forEach(point -> clean.append(clean(point)));
    return clean.toString();
  }

  private String clean(int point) {
    if (steers(point)) {
      return "?";
    }
    if (unicode || point < 0x80) {
      return Character.toString(point);
    }
    return switch (point) {
      case '“', '”' -> "\"";
      case '‘', '’' -> "'";
      case '…' -> "...";
      case '–', '—' -> "-";
      case '•' -> "*";
      case '→' -> "->";
      default -> "?";
    };
  }

  private static boolean steers(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private String icon(Verdict verdict) {
    return switch (verdict) {
      case WORKS -> unicode ? "✓" : "+";
      case FAILS -> unicode ? "✗" : "x";
      case NO_ANSWER -> "?";
      case NOT_TESTED -> "-";
    };
  }

  private static String colourOf(Verdict verdict) {
    return switch (verdict) {
      case WORKS -> "\u001b[32m";
      case FAILS -> "\u001b[31m";
      case NO_ANSWER -> "\u001b[33m";
      case NOT_TESTED -> "\u001b[2m";
    };
  }

  private String paint(String code, String text) {
    return colour ? code + text + RESET : text;
  }
}
