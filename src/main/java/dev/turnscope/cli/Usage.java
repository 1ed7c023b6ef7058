package dev.turnscope.cli;

import dev.turnscope.model.Misplaced;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the arguments, in one sentence. */
final class Usage {
  private static final Pattern QUOTED = Pattern.compile("'([^']{20,})'");

  private Usage() {}

  static String sentence(ParameterException exception) {
    return switch (exception) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case OverwrittenOptionException twice ->
          "%s is given twice: once is enough.".formatted(name(twice.getOverwritten()));
      case MissingParameterException missing when !missing.getMissing().isEmpty() ->
          "%s needs a value.".formatted(name(missing.getMissing().getFirst()));
      default -> otherwise(exception);
    };
  }

  private static String unmatched(UnmatchedArgumentException unmatched) {
    String word = unmatched.getUnmatched().getFirst();
    String problem =
        unmatched.isUnknownOption()
            ? missing("option", word.replaceFirst("=.*", ""))
            : unmatched.getCommandLine().getSubcommands().isEmpty()
                ? capitalized(Misplaced.quoted(word)) + " is one argument too many."
                : missing("command", word);
    return problem
        + unmatched.getSuggestions().stream()
            .filter(_ -> !Misplaced.mayBeSecret(word))
            .findFirst()
            .map(close -> " Did you mean %s?".formatted(close.strip()))
            .orElse("");
  }

  private static String otherwise(ParameterException exception) {
    ArgSpec argument = exception.getArgSpec();
    if (argument != null && exception.getCause() instanceof TypeConversionException conversion) {
      return "%s: %s"
          .formatted(name(argument), withoutLongQuotes(String.valueOf(conversion.getMessage())));
    }
    String message =
        withoutLongQuotes(String.valueOf(exception.getMessage()).lines().findFirst().orElse(""));
    return message.endsWith(".") ? message : message + ".";
  }

  private static String missing(String kind, String word) {
    return Misplaced.mayBeSecret(word)
        ? "There is no such %s.".formatted(kind)
        : "There is no %s %s.".formatted(kind, word);
  }

  /** Picocli quotes what it was given. */
  private static String withoutLongQuotes(String message) {
    return QUOTED
        .matcher(message)
        .replaceAll(quote -> Matcher.quoteReplacement(Misplaced.quoted(quote.group(1))));
  }

  private static String capitalized(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
