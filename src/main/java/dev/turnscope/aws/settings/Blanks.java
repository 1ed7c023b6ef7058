package dev.turnscope.aws.settings;

/** White space, that of copied web pages included. */
final class Blanks {
  private Blanks() {}

  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && blank(text.charAt(start))) {
      start++;
    }
    while (end > start && blank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  static boolean blank(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }
}
