package dev.turnscope.model;

import org.jspecify.annotations.Nullable;

/**
 * The form of a channel's name, a client ID and a username in the KVS API's model: {@code
 * [a-zA-Z0-9_.-]+}, 1 to 256 characters.
 */
public final class NameForm {
  /** Characters. */
  static final int LONGEST = 256;

  /** What is allowed, as a sentence ends. */
  static final String ALLOWED =
      "1 to %d characters from A–Z, a–z, 0–9 and . _ - are allowed".formatted(LONGEST);

  private static final String OTHERS = "_.-";

  private NameForm() {}

  /**
   * Refuses what does not have the form, with a sentence that names the parameter and quotes no
   * more than one character of its value.
   *
   * @param parameter as the sentence begins, “The client ID”
   */
  public static void check(String parameter, String value) {
    String problem = problem(value);
    if (problem != null) {
      throw new IllegalArgumentException("%s %s: %s.".formatted(parameter, problem, ALLOWED));
    }
  }

  /** What is wrong with a value, as a sentence goes on after its name; null where nothing is. */
  static @Nullable String problem(String value) {
    if (value.isEmpty()) {
      return "is empty";
    }
    int[] characters = value.codePoints().toArray();
    for (int index = 0; index < characters.length; index++) {
      if (!isAllowed(characters[index])) {
        return "has %s as character %d".formatted(named(characters[index]), index + 1);
      }
    }
    return characters.length > LONGEST ? "has %d characters".formatted(characters.length) : null;
  }

  private static boolean isAllowed(int character) {
    return character >= 'a' && character <= 'z'
        || character >= 'A' && character <= 'Z'
        || character >= '0' && character <= '9'
        || OTHERS.indexOf(character) >= 0;
  }

  private static String named(int character) {
    if (character == ' ') {
      return "a space";
    }
    boolean seen =
        switch (Character.getType(character)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.SPACE_SEPARATOR,
              Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              false;
          default -> true;
        };
    return seen ? "“%s”".formatted(Character.toString(character)) : "U+%04X".formatted(character);
  }
}
