package dev.turnscope.source.text;

/** Where the pieces of a text in JavaScript end. Each search goes forward only. */
final class Syntax {
  private final String text;

  Syntax(String text) {
    this.text = text;
  }

  int length() {
    return text.length();
  }

  /** The character there, NUL behind the end. */
  char at(int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }

  boolean commentAt(int index) {
    return at(index) == '/' && (at(index + 1) == '/' || at(index + 1) == '*');
  }

  int afterComment(int from) {
    boolean line = at(from + 1) == '/';
    int end = text.indexOf(line ? "\n" : "*/", from + 2);
    return end < 0 ? length() : line ? end : end + 2;
  }

  /** The next character that is neither blank nor in a comment. */
  int skip(int from) {
    int next = Blank.skip(text, from);
    while (commentAt(next)) {
      next = Blank.skip(text, afterComment(next));
    }
    return next;
  }

  /** Behind the closing quote, or where the line ends without one; a template takes many lines. */
  int afterString(int from) {
    char opening = at(from);
    int next = from + 1;
    while (next < length()) {
      char c = at(next);
      if (Quotes.closes(opening, c)) {
        return next + 1;
      }
      if (c == '\n' && opening != '`') {
        return next;
      }
      next += c == '\\' ? 2 : 1;
    }
    return length();
  }

  /** Whether the string from one place to the other has its closing quote. */
  boolean closed(int from, int end) {
    return end > from + 1 && Quotes.closes(at(from), at(end - 1)) && !escaped(from, end - 1);
  }

  private boolean escaped(int from, int index) {
    int backslashes = 0;
    while (index - 1 - backslashes > from && at(index - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  /** Behind a name or a number: neither blank, nor quoted, nor punctuation of an object. */
  int afterWord(int from) {
    int next = from;
    while (next < length() && !endsWord(at(next)) && !commentAt(next)) {
      next++;
    }
    return next;
  }

  private static boolean endsWord(char c) {
    return Blank.is(c) || Quotes.opens(c) || ",:;{}[]()".indexOf(c) >= 0;
  }

  /** At the comma or bracket that ends an expression. */
  int afterExpression(int from) {
    int depth = 0;
    int next = from;
    while (next < length()) {
      char c = at(next);
      if (Quotes.opens(c)) {
        next = afterString(next);
        continue;
      }
      if (commentAt(next)) {
        next = afterComment(next);
        continue;
      }
      if (depth == 0 && (c == ',' || c == '}' || c == ']')) {
        return next;
      }
      depth += "({[".indexOf(c) >= 0 ? 1 : ")}]".indexOf(c) >= 0 && depth > 0 ? -1 : 0;
      next++;
    }
    return length();
  }
}
