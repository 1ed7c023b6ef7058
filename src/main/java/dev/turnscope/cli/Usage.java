package dev.turnscope.cli;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the arguments, in one sentence. */
final class Usage {
  private Usage() {}

  static String sentence(ParameterException exception) {
    return switch (exception) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case OverwrittenOptionException twice ->
          "%s is given twice: once is enough.".formatted(name(twice.getOverwritten()));
      case MissingParameterException missing when !missing.getMissing().isEmpty() ->
          "%s says nothing without a value.".formatted(name(missing.getMissing().getFirst()));
      default -> otherwise(exception);
    };
  }

  private static String unmatched(UnmatchedArgumentException unmatched) {
    String word = unmatched.getUnmatched().getFirst();
    String problem =
        unmatched.isUnknownOption()
            ? "There is no option %s.".formatted(word)
            : unmatched.getCommandLine().getSubcommands().isEmpty()
                ? "“%s” is one argument too many.".formatted(word)
                : "There is no command %s.".formatted(word);
    return problem
        + unmatched.getSuggestions().stream()
            .findFirst()
            .map(close -> " Did you mean %s?".formatted(close.strip()))
            .orElse("");
  }

  private static String otherwise(ParameterException exception) {
    ArgSpec argument = exception.getArgSpec();
    if (argument != null && exception.getCause() instanceof TypeConversionException conversion) {
      return "%s: %s".formatted(name(argument), conversion.getMessage());
    }
    String message = String.valueOf(exception.getMessage()).lines().findFirst().orElse("");
    return message.endsWith(".") ? message : message + ".";
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
