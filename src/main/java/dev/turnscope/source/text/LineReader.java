package dev.turnscope.source.text;

import dev.turnscope.model.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes one line apart into URIs, named values ({@code username: …}, {@code PASSWORD=…}) and words.
 * Brackets around them mean nothing.
 */
final class LineReader {
  private static final Set<String> SCHEMES = Set.of("turn", "turns", "stun", "stuns");
  private static final int LONGEST_SCHEME = 5;

  /** Of its words together. */
  private static final int LONGEST_NAME = 40;

  private final LineCursor line;
  private final boolean bracketed;
  private final List<LineItem> items = new ArrayList<>();

  private LineReader(String text) {
    this.line = new LineCursor(text);
    this.bracketed = text.startsWith("{") || text.startsWith("[");
  }

  static List<LineItem> read(String text) {
    return new LineReader(text).read();
  }

  private List<LineItem> read() {
    boolean start = true;
    while (line.more()) {
      LineKind kind = name(start);
      switch (kind) {
        case USERNAME, PASSWORD, TTL -> value(kind);
        case LABEL -> add(kind, "", false);
        case STRAY -> word();
        case URI -> {
          // A URI needs no name.
        }
      }
      start = false;
    }
    return items;
  }

  /**
   * Reads a name with its colon or equals sign, and tells of what it is; STRAY where there is none.
   * At the line's start it may have several words, and no value; later a value must follow, since
   * base64 ends in equals signs.
   */
  private LineKind name(boolean start) {
    int opening = line.afterOpening();
    boolean quoted = Quotes.opens(line.charAt(opening));
    int from = quoted ? opening + 1 : opening;
    int end = from;
    while (end - from < LONGEST_NAME && ofAName(line.charAt(end), start)) {
      end++;
    }
    int sign = line.skip(quoted ? end + 1 : end);
    int value = line.skip(sign + 1);
    if (end == from
        || ":=".indexOf(line.charAt(sign)) < 0
        || !start && line.charAt(value) == '\0') {
      return LineKind.STRAY;
    }
    LineKind kind =
        schemeAt(value) || schemeAt(value + 1)
            ? LineKind.URI
            : LineKind.named(line.text(from, end)).orElse(LineKind.LABEL);
    boolean apart = quoted || sign > end || value > sign + 1;
    if (kind == LineKind.LABEL && !apart) {
      return LineKind.STRAY;
    }
    line.goTo(value);
    return kind;
  }

  private static boolean ofAName(char c, boolean start) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c == '_'
        || c == '-'
        || c == '.'
        || start && c == ' ';
  }

  private void value(LineKind kind) {
    if (line.atEnd()) {
      add(kind, "", false);
    } else if (line.quoted()) {
      add(kind, line.quotedText(), true);
    } else if (Quotes.opens(line.charAt(line.at()))) {
      // Cut off, so that nobody knows how it goes on.
      add(LineKind.STRAY, line.rest(), false);
    } else {
      String value = unquoted();
      if (!value.equals("null") && !value.equals("undefined")) {
        add(kind, value, false);
      }
    }
  }

  private void word() {
    int inner = line.afterOpening();
    if (Quotes.opens(line.charAt(inner)) || schemeAt(inner)) {
      line.goTo(inner);
    }
    if (line.quoted()) {
      boolean uri = schemeAt(line.at() + 1);
      add(uri ? LineKind.URI : LineKind.STRAY, line.quotedText(), true);
    } else if (schemeAt(line.at())) {
      add(LineKind.URI, withoutClosing(line.word()), false);
    } else {
      String word = unquoted();
      if (word.chars().anyMatch(Character::isLetterOrDigit) && !countsOnly(word)) {
        add(LineKind.STRAY, word, false);
      }
    }
  }

  private void add(LineKind kind, String value, boolean quoted) {
    items.add(new LineItem(kind, new Secret(value), quoted));
  }

  private boolean schemeAt(int from) {
    int colon = from;
    while (colon - from <= LONGEST_SCHEME && Character.isLetter(line.charAt(colon))) {
      colon++;
    }
    char next = line.charAt(colon + 1);
    return line.charAt(colon) == ':'
        && next != '\0'
        && !LineCursor.separates(next)
        && SCHEMES.contains(line.text(from, colon).toLowerCase(Locale.ROOT));
  }

  private String unquoted() {
    String word = line.word();
    return bracketed ? withoutClosing(word) : word;
  }

  /** Without the brackets around it; those of an IPv6 address are its own. */
  private static String withoutClosing(String word) {
    String closing = word.indexOf('[') >= 0 ? ";)}>" : ";)}>]";
    int end = word.length();
    while (end > 1 && closing.indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }

  /** How many there are, as consoles tell it: {@code (3)}. */
  private static boolean countsOnly(String word) {
    return word.startsWith("(")
        && word.endsWith(")")
        && word.chars().filter(c -> c != '(' && c != ')').allMatch(Character::isDigit);
  }
}
