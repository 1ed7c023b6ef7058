package dev.turnscope.ui.paste;

import java.util.List;

/**
 * What was made of a text. It quotes nothing that could be a password.
 *
 * @param summary what was read, or why nothing was; one sentence
 * @param problems what could not be read, a sentence each, in the order of the text
 */
public record Reading(Kind kind, String summary, List<String> problems) {
  static final Reading NOTHING = new Reading(Kind.NOTHING, "", List.of());
  static final Reading BUSY = new Reading(Kind.BUSY, "", List.of());

  public Reading {
    problems = List.copyOf(problems);
  }

  /** What the text turned out to be. */
  public enum Kind {
    /** There is no text. */
    NOTHING,
    /** It is being read. */
    BUSY,
    /** A list that can be checked. */
    LIST,
    /** A saved run that can be shown. */
    RUN,
    /** Neither. */
    UNREADABLE
  }

  static Reading unreadable(String sentence) {
    return new Reading(Kind.UNREADABLE, sentence, List.of());
  }

  /** Whether there is something to check or to show. */
  public boolean usable() {
    return kind == Kind.LIST || kind == Kind.RUN;
  }
}
