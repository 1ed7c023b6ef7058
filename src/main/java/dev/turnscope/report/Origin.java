package dev.turnscope.report;

import dev.turnscope.model.MediaStorage;
import dev.turnscope.model.Source;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  /**
   * Which endpoint was asked, and the channel's media storage: sentences, none where nobody knows.
   */
  static List<String> facts(Source source) {
    return facts(source, false);
  }

  /** The same with the reason where the media storage is not known. */
  static List<String> factsWithDetails(Source source) {
    return facts(source, true);
  }

  private static List<String> facts(Source source, boolean withDetails) {
    if (source.kind() != Source.Kind.AWS) {
      return List.of();
    }
    return Stream.of(
            source.endpoint() == null ? "" : "Asked at " + source.endpoint() + ".",
            storage(source.storage(), withDetails))
        .filter(fact -> !fact.isEmpty())
        .toList();
  }

  private static String storage(@Nullable MediaStorage storage, boolean withDetails) {
    if (storage == null) {
      return "";
    }
    return switch (storage.status()) {
      case ENABLED ->
          storage.stream() == null
              ? "Media storage: on."
              : "Media storage: on, into the stream %s.".formatted(storage.stream());
      case DISABLED -> "Media storage: off.";
      case UNKNOWN -> withDetails ? "Media storage: not known. " + storage.problem() : "";
    };
  }
}
