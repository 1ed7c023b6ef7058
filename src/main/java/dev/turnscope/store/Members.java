package dev.turnscope.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads members of JSON that may be missing or of any type. */
final class Members {
  private Members() {}

  static @Nullable String text(JsonNode node, String name) {
    return node.path(name).stringValueOpt().orElse(null);
  }

  /** The texts of an array, without what is none. */
  static List<String> texts(JsonNode node, String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : node.path(name)) {
      element.stringValueOpt().ifPresent(texts::add);
    }
    return texts;
  }

  /** A number, or one that stands for none. */
  static double number(JsonNode node, String name) {
    return node.path(name).doubleValue(Double.NaN);
  }

  static <E extends Enum<E>> Optional<E> choice(JsonNode node, String name, Class<E> type) {
    String word = node.path(name).stringValue("");
    return Stream.of(type.getEnumConstants())
        .filter(constant -> word(constant).equalsIgnoreCase(word))
        .findFirst();
  }

  /** The spelling of a constant, {@code NO_ANSWER} as no-answer. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
