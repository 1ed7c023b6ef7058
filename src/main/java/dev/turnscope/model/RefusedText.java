package dev.turnscope.model;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is shown of a text that stands for a URI and is none. People put passwords there: before an
 * {@code @}, as a parameter, or in the URI's stead.
 */
final class RefusedText {
  private static final int LONGEST = 512;
  private static final String LEFT_OUT = "…";
  private static final Pattern PART = Pattern.compile("[^.:@?\\[\\] ]+");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

  /** Characters of a part that no host name has; Base64 has such, and is longer. */
  private static final int LONGEST_ODD_PART = 12;

  /** What people take for the parameter of a TURN URI, and what does no harm. */
  private static final Set<String> PARAMETERS = Set.of("transport", "protocol", "proto");

  private RefusedText() {}

  /** Of a whole URI. */
  static String of(String text) {
    String start = text.length() > LONGEST ? text.substring(0, LONGEST) + LEFT_OUT : text;
    String beyond = beyondTheUser(start);
    int question = beyond.indexOf('?');
    return question < 0
        ? parts(beyond)
        : parts(beyond.substring(0, question)) + "?" + parameter(beyond.substring(question + 1));
  }

  /** Of what follows the question mark. */
  static String parameter(String query) {
    int equals = query.indexOf('=');
    return equals >= 0 && PARAMETERS.contains(query.substring(0, equals))
        ? query.substring(0, equals + 1) + parts(query.substring(equals + 1))
        : LEFT_OUT;
  }

  /** Of a host, a port, or another part that is quoted alone. */
  static String parts(String text) {
    return PART.matcher(text)
        .replaceAll(
            part -> Matcher.quoteReplacement(isTelling(part.group()) ? LEFT_OUT : part.group()));
  }

  private static boolean isTelling(String part) {
    return part.length() > Misplaced.LONGEST_SHOWN
        || (part.length() > LONGEST_ODD_PART && !PLAIN.matcher(part).matches());
  }

  private static String beyondTheUser(String text) {
    int at = text.lastIndexOf('@');
    int colon = text.indexOf(':');
    return at < 0
        ? text
        : text.substring(0, colon < 0 || colon > at ? 0 : colon + 1)
            + LEFT_OUT
            + text.substring(at);
  }
}
