package dev.turnscope.model;

/**
 * Quotes what a person gave where it does not belong. It may be a secret in the wrong place: what
 * is as long as one is not said again.
 */
public final class Misplaced {
  /** Characters; an AWS access key ID has 20, a TURN password and the other keys have more. */
  static final int LONGEST_SHOWN = 19;

  private Misplaced() {}

  /** In quotation marks, or its length alone. */
  public static String quoted(String given) {
    return mayBeSecret(given)
        ? "a text of %d characters".formatted(given.length())
        : "“" + given + "”";
  }

  /** Whether it is too long to be said again. */
  public static boolean mayBeSecret(String given) {
    return given.length() > LONGEST_SHOWN;
  }
}
