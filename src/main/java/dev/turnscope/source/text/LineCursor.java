package dev.turnscope.source.text;

import java.util.HashSet;
import java.util.Set;

/**
 * Goes through a line word by word: white space and commas part them, where no quotes hold them.
 */
final class LineCursor {
  private final String line;

  /** Quotes that nothing closes from here on: they are not looked for again. */
  private final Set<Character> unclosed = new HashSet<>();

  private int at;

  LineCursor(String line) {
    this.line = line;
  }

  /** Goes to the next word; false where there is none. */
  boolean more() {
    at = skip(at);
    return at < line.length() && !line.startsWith("# ", at) && !line.startsWith("// ", at);
  }

  boolean atEnd() {
    return at >= line.length();
  }

  int at() {
    return at;
  }

  void goTo(int index) {
    at = index;
  }

  char charAt(int index) {
    return index < line.length() ? line.charAt(index) : '\0';
  }

  String text(int from, int to) {
    return line.substring(from, to);
  }

  /** Where the next word begins, from there on. */
  int skip(int from) {
    int next = from;
    while (next < line.length() && separates(line.charAt(next))) {
      next++;
    }
    return next;
  }

  /** Behind the brackets that open here. */
  int afterOpening() {
    int next = at;
    while ("{[(<".indexOf(charAt(next)) >= 0) {
      next++;
    }
    return next;
  }

  /** Whether a quote opens here that closes in this line. */
  boolean quoted() {
    return Quotes.opens(charAt(at)) && closing() > 0;
  }

  /** Of a quoted text its content. */
  String quotedText() {
    int from = at;
    at = closing() + 1;
    return QuotedText.read(line.substring(from, at));
  }

  /** All up to what parts words. */
  String word() {
    int from = at;
    while (at < line.length() && !separates(line.charAt(at))) {
      at++;
    }
    return line.substring(from, at);
  }

  /** All that is left of the line. */
  String rest() {
    int from = at;
    at = line.length();
    return line.substring(from);
  }

  private int closing() {
    char quote = line.charAt(at);
    if (unclosed.contains(quote)) {
      return -1;
    }
    int close = at + 1;
    while (close < line.length() && !Quotes.closes(quote, line.charAt(close))) {
      close += line.charAt(close) == '\\' ? 2 : 1;
    }
    if (close < line.length()) {
      return close;
    }
    unclosed.add(quote);
    return -1;
  }

  static boolean separates(char c) {
    return c == ',' || Blank.is(c);
  }
}
