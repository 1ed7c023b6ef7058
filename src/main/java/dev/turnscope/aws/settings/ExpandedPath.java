package dev.turnscope.aws.settings;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A path as a person writes it into a variable: with other variables, and ~ for the home. */
public final class ExpandedPath {
  private static final Pattern VARIABLE = Pattern.compile("\\$(?:(\\w+)|\\{([^}]*)})");
  private static final Pattern VARIABLE_OF_WINDOWS =
      Pattern.compile(VARIABLE.pattern() + "|%([^%]+)%");
  private static final Pattern HOME = Pattern.compile("~(?=/|$)");
  private static final Pattern HOME_OF_WINDOWS = Pattern.compile("~(?=[/\\\\]|$)");

  private ExpandedPath() {}

  /**
   * The path that is meant. As for the AWS CLI, variables come first and then the home, what is not
   * set stays as it is written, and what a variable holds is not looked through again.
   *
   * @param variables gives a variable's value, null where it is not set
   * @param windows whether %NAME% is a variable too
   */
  public static Path of(
      String written, UnaryOperator<@Nullable String> variables, String home, boolean windows) {
    String expanded =
        (windows ? VARIABLE_OF_WINDOWS : VARIABLE)
            .matcher(written)
            .replaceAll(found -> Matcher.quoteReplacement(value(found, variables)));
    Matcher tilde = (windows ? HOME_OF_WINDOWS : HOME).matcher(expanded);
    return Path.of(tilde.lookingAt() ? home + expanded.substring(1) : expanded);
  }

  private static String value(MatchResult found, UnaryOperator<@Nullable String> variables) {
    for (int group = 1; group <= found.groupCount(); group++) {
      String name = found.group(group);
      String value = name == null || name.isEmpty() ? null : variables.apply(name);
      if (value != null) {
        return value;
      }
    }
    return found.group();
  }
}
