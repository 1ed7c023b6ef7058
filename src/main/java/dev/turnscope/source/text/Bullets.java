package dev.turnscope.source.text;

/** What stands before a line in lists, chats and consoles: {@code -}, {@code 1.}, {@code 0:}. */
final class Bullets {
  private static final String SIGNS = "-*•>›▶▸▼▾";

  private Bullets() {}

  static String strip(String line) {
    int end = 0;
    while (end < line.length() && Character.isDigit(line.charAt(end))) {
      end++;
    }
    if (end == line.length()) {
      return line;
    }
    String signs = end == 0 ? SIGNS : ":.)";
    boolean bullet =
        signs.indexOf(line.charAt(end)) >= 0
            && end + 1 < line.length()
            && Blank.is(line.charAt(end + 1));
    return bullet ? Blank.strip(line.substring(end + 1)) : line;
  }
}
