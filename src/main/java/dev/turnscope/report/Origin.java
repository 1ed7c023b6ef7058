package dev.turnscope.report;

import dev.turnscope.model.Source;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a list came from, in one phrase. */
final class Origin {
  private Origin() {}

  static String of(Source source) {
    return switch (source.kind()) {
      case AWS ->
          Stream.of(
                  "Channel " + source.channel(),
                  source.region() == null ? "" : " in " + source.region(),
                  source.role() == null
                      ? ""
                      : " as " + source.role().word().toLowerCase(Locale.ROOT),
                  source.credentials() == null ? "" : ", with " + source.credentials())
              .collect(Collectors.joining());
      case LAB -> "Built-in lab, " + source.channel();
      case SERVERS -> "A given ICE server list";
    };
  }
}
