package dev.turnscope.source.text;

/** What quotes a text: JavaScript’s three, and those that word processors make of them. */
final class Quotes {
  private Quotes() {}

  static boolean opens(char c) {
    return switch (c) {
      case '"', '\'', '`', '“', '”', '‘', '’' -> true;
      default -> false;
    };
  }

  /** Word processors close with the one or the other of a pair. */
  static boolean closes(char opening, char c) {
    return switch (opening) {
      case '“', '”' -> c == '“' || c == '”';
      case '‘', '’' -> c == '‘' || c == '’';
      default -> c == opening;
    };
  }
}
