package dev.turnscope.source.text;

import java.util.List;

/**
 * What stands around a list and says nothing: brackets, code on the way to it, a console's notes.
 */
final class Furniture {
  private static final List<String> STARTS =
      List.of(
          "[[Prototype]]",
          "<prototype>",
          "length:",
          "credentialType",
          "\"credentialType",
          "'credentialType",
          "undefined",
          "```",
          "---",
          "#",
          "//");

  private static final List<String> LEADS =
      List.of("=", "(", "[", "{", ":", ">", "return", "default");

  /** What a type in TypeScript begins with, behind the object. */
  private static final List<String> TYPES = List.of("as ", "satisfies ");

  private static final List<String> SHORT_FORMS = List.of("Array(", "{…", "[…", ", …");

  private Furniture() {}

  static boolean is(String line) {
    return line.chars().noneMatch(Character::isLetterOrDigit)
        || STARTS.stream().anyMatch(line::startsWith);
  }

  /** Whether what stands beside an object or array is but what leads to it or away from it. */
  static boolean is(Remnant remnant) {
    String line = remnant.text();
    return remnant.leads()
        || is(line)
        || leads(line)
        || remnant.follows() && TYPES.stream().anyMatch(afterClosing(line)::startsWith);
  }

  /** Whether a line is but the way to what follows: {@code const servers =}, “The list:”. */
  static boolean leads(String line) {
    return LEADS.stream().anyMatch(line::endsWith);
  }

  /** Whether a console shows here, for short, what it may show in full below. */
  static boolean shortened(String line) {
    return SHORT_FORMS.stream().anyMatch(line::contains);
  }

  /** Whether a server ends or begins here: a bracket, a console's {@code 1:}. */
  static boolean partsServers(String line) {
    return line.startsWith("[[Prototype]]: Object")
        || line.startsWith("{")
        || line.chars().allMatch(c -> "{}[](),; ".indexOf(c) >= 0)
            && line.chars().anyMatch(c -> c == '{' || c == '}')
        || line.endsWith(":")
            && line.chars().limit(line.length() - 1L).allMatch(Character::isDigit);
  }

  private static String afterClosing(String line) {
    int start = 0;
    while (start < line.length() && ") ".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    return line.substring(start);
  }
}
