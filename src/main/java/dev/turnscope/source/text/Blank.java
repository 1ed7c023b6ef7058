package dev.turnscope.source.text;

/** What looks like nothing: pages and consoles put more than spaces between words. */
final class Blank {
  private Blank() {}

  static boolean is(char c) {
    return c <= ' ' && c != 0
        || switch (c) {
          case '\u00A0', '\u200B', '\uFEFF' -> true;
          default -> Character.isSpaceChar(c);
        };
  }

  /** The first offset from here on that is not blank, or the text’s end. */
  static int skip(String text, int from) {
    int at = from;
    while (at < text.length() && is(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The text without what is blank at its ends. */
  static String strip(String text) {
    int end = text.length();
    while (end > 0 && is(text.charAt(end - 1))) {
      end--;
    }
    int start = Math.min(skip(text, 0), end);
    return text.substring(start, end);
  }
}
