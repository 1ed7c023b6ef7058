package dev.turnscope.source.text;

/**
 * Where something stands in what a person gave, as a notice names it: {@code iceServers[1].urls},
 * or {@code Line 3: urls}.
 *
 * @param name empty of the whole
 * @param joint what goes between it and what stands in it
 */
record Place(String name, String joint) {
  /** The whole text. */
  static final Place ROOT = new Place("", "");

  static Place line(int line) {
    return new Place("Line " + line, ": ");
  }

  static Place at(Position position) {
    return new Place("Line %d, column %d".formatted(position.line(), position.column()), ": ");
  }

  Place member(String member) {
    return new Place(name + joint + member, ".");
  }

  Place element(int index) {
    return new Place(name + (joint.equals(".") ? "" : joint) + "[" + index + "]", ".");
  }

  /** The name, or what the whole is called. */
  String or(String whole) {
    return name.isEmpty() ? whole : name;
  }

  @Override
  public String toString() {
    return name;
  }
}
