package dev.turnscope.source.text;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Why a value is not in the text that should hold it. JSON has no word for that: an object with the
 * member “…” stands for it, which is what a console shows of an object.
 */
enum Lost {
  /** A console shortened it: {@code Array(3)}, {@code {…}}. */
  CONSOLE("what a console shows for short, without its content"),
  /** The text names it or works it out: {@code process.env.TURN_URL}. */
  CODE("code and not its value");

  /** What to do about a console’s short form. */
  static final String ADVICE =
      "A console shortens what it shows: copy(JSON.stringify(NAME)) in it copies all.";

  /** What consoles put in the place of more. */
  static final char ELLIPSIS = '…';

  private static final String MEMBER = String.valueOf(ELLIPSIS);

  private final String words;

  Lost(String words) {
    this.words = words;
  }

  /** In a person’s words. */
  String words() {
    return words;
  }

  /** As a member of an object of which more is shown. */
  String asMember() {
    return "\"" + MEMBER + "\":\"" + name() + "\"";
  }

  String asValue() {
    return "{" + asMember() + "}";
  }

  static Optional<Lost> of(JsonNode node) {
    return node.size() == 1 && node.has(MEMBER)
        ? Optional.of(CODE.name().equals(node.path(MEMBER).stringValue("")) ? CODE : CONSOLE)
        : Optional.empty();
  }

  /** Whether nothing is left of it: {@code [{…}, {…}]}. */
  static boolean wholly(JsonNode node) {
    if (!node.isArray() || node.isEmpty()) {
      return of(node).isPresent();
    }
    return node.valueStream().allMatch(element -> of(element).isPresent());
  }
}
