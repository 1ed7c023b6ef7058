package dev.turnscope.cli;

import dev.turnscope.aws.proxy.ProxyChoice;
import dev.turnscope.lab.LabChoice;
import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.Misplaced;
import dev.turnscope.model.Role;
import dev.turnscope.model.Transport;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** From what a person types to values; what is none is answered with those there are. */
final class Converters {
  /** RFC 8489 section 6.2.1: below its first retransmission silence tells nothing. */
  static final Duration SHORTEST_DEADLINE = Duration.ofMillis(500);

  /** libwebrtc itself gives a server up after 40 s. */
  static final Duration LONGEST_DEADLINE = Duration.ofSeconds(60);

  private static final Pattern DEADLINE = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)\\s*(ms|s|)");

  private Converters() {}

  static void register(CommandLine commandLine) {
    commandLine.registerConverter(Duration.class, Converters::deadline);
    commandLine.registerConverter(
        Transport.class, text -> word(text, "transport", Transport.values(), Transport::word));
    commandLine.registerConverter(
        Role.class, text -> word(text, "role", Role.values(), Role::word));
    commandLine.registerConverter(
        Format.class, text -> word(text, "format", Format.values(), Format::word));
    Format[] ofLists = {Format.TEXT, Format.JSON};
    for (String list : List.of("servers", "profiles")) {
      Objects.requireNonNull(commandLine.getSubcommands().get(list))
          .registerConverter(Format.class, text -> word(text, "format", ofLists, Format::word));
    }
    commandLine.registerConverter(LabChoice.class, text -> read(text, LabChoice::read));
    commandLine.registerConverter(ProxyChoice.class, text -> read(text, ProxyChoice::read));
    commandLine.registerConverter(ChannelRef.class, text -> read(text, ChannelRef::read));
  }

  static Duration deadline(String text) {
    Matcher matcher = DEADLINE.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "%s is not a deadline: write 5s, 500ms or 5.".formatted(Misplaced.quoted(text)));
    }
    double number = Double.parseDouble(matcher.group(1));
    Duration deadline =
        Duration.ofMillis(Math.round(matcher.group(2).equals("ms") ? number : number * 1000));
    if (deadline.compareTo(SHORTEST_DEADLINE) < 0 || deadline.compareTo(LONGEST_DEADLINE) > 0) {
      throw new TypeConversionException(
          "“%s” is not possible: a deadline is between 500ms and 60s.".formatted(text));
    }
    return deadline;
  }

  private static <T> T read(String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException notOne) {
      throw new TypeConversionException(String.valueOf(notOne.getMessage()));
    }
  }

  private static <T> T word(String text, String kind, T[] values, Function<T, String> wordOf) {
    return Arrays.stream(values)
        .filter(value -> wordOf.apply(value).equalsIgnoreCase(text.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "%s is not a %s: choose from %s."
                        .formatted(
                            Misplaced.quoted(text),
                            kind,
                            Arrays.stream(values).map(wordOf).collect(Collectors.joining(", ")))));
  }
}
