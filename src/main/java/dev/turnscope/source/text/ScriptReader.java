package dev.turnscope.source.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Finds the objects and arrays of a text, whatever is wrapped around them ({@code const x = …;},
 * {@code new RTCPeerConnection(…)}), and writes them as JSON: texts in double quotes, and a mark
 * where the text has code, or a console’s short form, for a value. Comments, names without quotes
 * and trailing commas are left to Jackson, and so is what is broken.
 */
final class ScriptReader {
  private static final List<String> SCHEMES = List.of("turn:", "turns:", "stun:", "stuns:");

  private final String text;
  private final Syntax syntax;
  private final ScriptValues values;
  private final Draft draft = new Draft();
  private final Deque<Character> open = new ArrayDeque<>();
  private final List<Remnant> remnants = new ArrayList<>();

  private int at;
  private int line = 1;
  private StringBuilder remnant = new StringBuilder();
  private boolean leads;
  private boolean follows;
  private boolean objects;
  private boolean texts;
  private boolean arrays;

  /** Whether a member’s name comes next. */
  private boolean atName;

  ScriptReader(String text) {
    this.text = text;
    this.syntax = new Syntax(text);
    this.values = new ScriptValues(text, syntax, draft);
  }

  Script read() {
    while (at < text.length()) {
      if (open.isEmpty()) {
        around();
      } else {
        inside();
      }
    }
    endLine();
    return new Script(text, draft, remnants, objects || arrays && !texts);
  }

  private void around() {
    char c = syntax.at(at);
    if (c == '\n') {
      goTo(at + 1);
    } else if (syntax.commentAt(at) && !endsWith(":")) {
      goTo(syntax.afterComment(at));
    } else if (c == '{' || c == '[') {
      if (opensNothing()) {
        int end = text.indexOf('\n', at);
        remnant.append(text, at, end < 0 ? text.length() : end);
        goTo(end < 0 ? text.length() : end);
      } else {
        leads = true;
        enter(c);
      }
    } else {
      remnant.append(c);
      at++;
    }
  }

  /** Before a console’s note on an object’s kind, or an IPv6 address. */
  private boolean opensNothing() {
    return text.startsWith("[[Prototype]]", at)
        || remnant.length() < 40 && remnant.indexOf("<prototype>") >= 0
        || SCHEMES.stream().anyMatch(this::endsWith);
  }

  private boolean endsWith(String end) {
    int start = remnant.length() - end.length();
    return start >= 0 && remnant.substring(start).toLowerCase(Locale.ROOT).equals(end);
  }

  private void inside() {
    char c = syntax.at(at);
    if (Blank.is(c)) {
      draft.add(' ', at);
      goTo(at + 1);
    } else if (syntax.commentAt(at)) {
      copy(syntax.afterComment(at));
    } else if (c == '{' || c == '[') {
      enter(c);
    } else if (c == '}' || c == ']') {
      leave(c);
    } else if (c == ',' || c == ':') {
      atName = c == ',' && open.peek() == '{';
      draft.add(c, at++);
    } else {
      texts |= Quotes.opens(c);
      goTo(atName ? values.name(at) : values.value(at));
    }
  }

  private void enter(char bracket) {
    objects |= bracket == '{';
    arrays |= bracket == '[';
    open.push(bracket);
    atName = bracket == '{';
    draft.add(bracket, at++);
  }

  private void leave(char bracket) {
    open.pop();
    atName = false;
    draft.add(bracket, at++);
    if (open.isEmpty()) {
      follows = true;
      draft.add(' ', at);
    }
  }

  private void copy(int end) {
    for (int index = at; index < end; index++) {
      draft.add(syntax.at(index), index);
    }
    goTo(end);
  }

  private void goTo(int next) {
    for (; at < next; at++) {
      if (syntax.at(at) == '\n') {
        endLine();
      }
    }
  }

  private void endLine() {
    String beside = Blank.strip(remnant.toString());
    if (!beside.isEmpty()) {
      remnants.add(new Remnant(line, beside, leads, follows));
    }
    remnant = new StringBuilder();
    leads = false;
    follows = false;
    line++;
  }
}
