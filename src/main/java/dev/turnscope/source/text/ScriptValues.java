package dev.turnscope.source.text;

import java.util.Locale;

/** Writes what stands between an object’s punctuation: names, texts, numbers and code. */
final class ScriptValues {
  private final String text;
  private final Syntax syntax;
  private final Draft draft;

  ScriptValues(String text, Syntax syntax, Draft draft) {
    this.text = text;
    this.syntax = syntax;
    this.draft = draft;
  }

  /** A member’s name; one without a value is left out. */
  int name(int from) {
    boolean quoted = Quotes.opens(syntax.at(from));
    int end = quoted ? syntax.afterString(from) : syntax.afterWord(from);
    if (quoted) {
      string(from, end);
      return end;
    }
    if (end > from && syntax.at(syntax.skip(end)) == ':') {
      add(from, end);
      return end;
    }
    end = syntax.afterExpression(from);
    if (syntax.at(from) == Lost.ELLIPSIS) {
      draft.add(Lost.CONSOLE.asMember(), from);
      return end;
    }
    return syntax.at(end) == ',' ? end + 1 : end;
  }

  int value(int from) {
    if (Quotes.opens(syntax.at(from))) {
      int end = syntax.afterString(from);
      if (!workedOut(from, end)) {
        string(from, end);
        return end;
      }
    } else {
      int bracket = afterKind(from);
      if (bracket > 0) {
        return bracket;
      }
      int end = syntax.afterWord(from);
      String literal = literal(text.substring(from, end));
      if (!literal.isEmpty()) {
        draft.add(literal, from);
        return end;
      }
    }
    int end = syntax.afterExpression(from);
    String code = Blank.strip(text.substring(from, end));
    draft.add((shortForm(code) ? Lost.CONSOLE : Lost.CODE).asValue(), from);
    return end;
  }

  /** Whether the text is but a part of what is worked out: {@code 'turn:' + host}. */
  private boolean workedOut(int from, int end) {
    return "+.?|&(".indexOf(syntax.at(syntax.skip(end))) >= 0
        || syntax.at(from) == '`' && text.substring(from, end).contains("${");
  }

  /** The bracket behind the kind that a console names first, {@code Array(2) [}, or 0. */
  private int afterKind(int from) {
    int end = syntax.afterWord(from);
    if (syntax.at(end) == '(') {
      end++;
      while (Character.isDigit(syntax.at(end))) {
        end++;
      }
      if (syntax.at(end++) != ')') {
        return 0;
      }
    }
    int bracket = syntax.skip(end);
    return bracket > end && (syntax.at(bracket) == '{' || syntax.at(bracket) == '[') ? bracket : 0;
  }

  private static String literal(String word) {
    return switch (word) {
      case "true", "false", "null" -> word;
      case "undefined", "None" -> "null";
      case "True", "False" -> word.toLowerCase(Locale.ROOT);
      default -> number(word) ? word : "";
    };
  }

  private static boolean number(String word) {
    return !word.isEmpty()
        && "0123456789+-".indexOf(word.charAt(0)) >= 0
        && word.chars().allMatch(c -> "0123456789+-.eE".indexOf(c) >= 0);
  }

  private static boolean shortForm(String code) {
    return code.equals("Array")
        || code.equals("Object")
        || code.startsWith("Array(") && code.length() <= "Array(9999)".length()
        || code.indexOf(Lost.ELLIPSIS) >= 0
        || code.startsWith("ƒ");
  }

  private void string(int from, int end) {
    boolean closed = syntax.closed(from, end);
    draft.add('"', from);
    int stop = closed ? end - 1 : end;
    for (int index = from + 1; index < stop; index++) {
      char c = syntax.at(index);
      if (c == '\\' && index + 1 < stop) {
        escape(syntax.at(index + 1), index++);
      } else if (c == '"') {
        draft.add("\\\"", index);
      } else if (c == '\n') {
        draft.add("\\n", index);
      } else {
        draft.add(c, index);
      }
    }
    if (closed) {
      draft.add('"', end - 1);
    } else if (end < syntax.length()) {
      // A line’s end in a text is where it breaks.
      draft.add('\n', end);
    }
  }

  /** JavaScript lets every sign be escaped, and writes a byte in hexadecimal. */
  private void escape(char c, int origin) {
    if (c == 'x') {
      draft.add("\\u00", origin);
    } else if (Character.isLetterOrDigit(c) || c == '"' || c == '\\') {
      draft.add('\\', origin);
      draft.add(c, origin + 1);
    } else if (c != '\n') {
      draft.add(c, origin);
    }
  }

  private void add(int from, int end) {
    for (int index = from; index < end; index++) {
      draft.add(syntax.at(index), index);
    }
  }
}
