package dev.turnscope.stun;

/** A stranger's words: bounded, and nothing in them that steers a terminal or a text field. */
final class PlainText {
  /** Characters; the realms and nonces of TURN servers are shorter. */
  private static final int LONGEST = 128;

  private PlainText() {}

  static String of(String words) {
    StringBuilder plain = new StringBuilder();
    words
        .codePoints()
        .limit(LONGEST)
        .forEach(point -> plain.appendCodePoint(steers(point) ? '?' : point));
    return words.codePointCount(0, words.length()) > LONGEST ? plain + "…" : plain.toString();
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
}
