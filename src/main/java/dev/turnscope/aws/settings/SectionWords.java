package dev.turnscope.aws.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the words of a section's name apart as a POSIX shell does: a quoted name may hold spaces.
 */
final class SectionWords {
  private final String text;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private int at;

  private SectionWords(String text) {
    this.text = text;
  }

  /** None where a quotation does not end. */
  static List<String> of(String name) {
    SectionWords words = new SectionWords(name);
    return words.split() ? List.copyOf(words.words) : List.of();
  }

  private boolean split() {
    while (at < text.length()) {
      char character = text.charAt(at++);
      if (character == '\'' || character == '"') {
        if (!quoted(character)) {
          return false;
        }
      } else if (character == '\\') {
        if (at == text.length()) {
          return false;
        }
        add(text.charAt(at++));
      } else if (" \t\r\n".indexOf(character) >= 0) {
        end();
      } else {
        add(character);
      }
    }
    end();
    return true;
  }

  private boolean quoted(char quote) {
    inWord = true;
    while (at < text.length()) {
      char character = text.charAt(at++);
      if (character == quote) {
        return true;
      }
      boolean escapes =
          quote == '"'
              && character == '\\'
              && at < text.length()
              && "\"\\".indexOf(text.charAt(at)) >= 0;
      add(escapes ? text.charAt(at++) : character);
    }
    return false;
  }

  private void add(char character) {
    inWord = true;
    word.append(character);
  }

  private void end() {
    if (inWord) {
      words.add(word.toString());
    }
    word.setLength(0);
    inWord = false;
  }
}
