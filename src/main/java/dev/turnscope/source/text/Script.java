package dev.turnscope.source.text;

import java.util.List;

/** The objects and arrays of a text as JSON, one behind the other, and what stands around them. */
final class Script {
  private final Draft draft;
  private final Positions positions;
  private final int length;
  private final List<Remnant> remnants;
  private final boolean list;

  Script(String text, Draft draft, List<Remnant> remnants, boolean list) {
    this.draft = draft;
    this.positions = new Positions(text);
    this.length = text.length();
    this.remnants = List.copyOf(remnants);
    this.list = list;
  }

  static Script of(String text) {
    return new ScriptReader(text).read();
  }

  String json() {
    return draft.toString();
  }

  /** Where in the text that was given a character of the JSON stands. */
  Position position(long jsonOffset) {
    return positions.at(draft.origin(jsonOffset, length));
  }

  /** Whether nothing of the JSON comes behind that place. */
  boolean endsAt(long jsonOffset) {
    return draft.origin(jsonOffset, length) == length;
  }

  List<Remnant> remnants() {
    return remnants;
  }

  /** Whether it may hold a list: an array of texts alone is but lines in brackets. */
  boolean mayHoldAList() {
    return list;
  }
}
