package dev.turnscope.report;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The members of one object of a saved run, each of the type that it must have. Others are left
 * alone: a later version may write more.
 */
final class Members {
  /** No check takes as long. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private final String place;
  private final JsonNode node;

  Members(String place, JsonNode node) throws UnreadableReport {
    this.place = place;
    this.node = node;
    if (!node.isObject()) {
      throw new UnreadableReport(
          place.isEmpty() ? "The text is not a saved run." : broken(place, "an object"));
    }
  }

  /** Makes something of one object of a list. */
  @FunctionalInterface
  interface Reader<T> {
    T read(Members members) throws UnreadableReport;
  }

  String text(String name) throws UnreadableReport {
    String text = textOrNull(name);
    if (text == null) {
      throw wrong(name, "a text");
    }
    return text;
  }

  @Nullable String textOrNull(String name) throws UnreadableReport {
    JsonNode value = node.path(name);
    if (missing(value)) {
      return null;
    }
    if (!value.isString()) {
      throw wrong(name, "a text");
    }
    return value.stringValue();
  }

  int number(String name) throws UnreadableReport {
    JsonNode value = node.path(name);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw wrong(name, "a whole number");
    }
    return value.intValue();
  }

  Duration millis(String name) throws UnreadableReport {
    Duration duration = Duration.ofMillis(number(name));
    if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
      throw wrong(name, "a time in milliseconds that a check can take");
    }
    return duration;
  }

  @Nullable Duration secondsOrNull(String name) throws UnreadableReport {
    return missing(node.path(name)) ? null : Duration.ofSeconds(number(name));
  }

  Instant instant(String name) throws UnreadableReport {
    Instant instant = instantOrNull(name);
    if (instant == null) {
      throw wrong(name, "a moment");
    }
    return instant;
  }

  @Nullable Instant instantOrNull(String name) throws UnreadableReport {
    String text = textOrNull(name);
    if (text == null) {
      return null;
    }
    Instant instant = parsed(text);
    if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
      throw wrong(name, "a moment");
    }
    return instant;
  }

  private static Instant parsed(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException notAMoment) {
      return Instant.MIN;
    }
  }

  /** One of the words that a constant is spelled by. */
  <T> T word(String name, T[] values, Function<T, String> wordOf) throws UnreadableReport {
    T word = wordOrNull(name, values, wordOf);
    if (word == null) {
      throw wrong(name, "a word that this version knows");
    }
    return word;
  }

  <T> @Nullable T wordOrNull(String name, T[] values, Function<T, String> wordOf)
      throws UnreadableReport {
    String text = textOrNull(name);
    if (text == null) {
      return null;
    }
    for (T value : values) {
      if (wordOf.apply(value).equals(text)) {
        return value;
      }
    }
    throw wrong(name, "a word that this version knows");
  }

  Members object(String name) throws UnreadableReport {
    return new Members(member(name), node.path(name));
  }

  @Nullable Members objectOrNull(String name) throws UnreadableReport {
    return missing(node.path(name)) ? null : object(name);
  }

  <T> List<T> list(String name, Reader<T> reader) throws UnreadableReport {
    List<T> all = new ArrayList<>();
    for (JsonNode element : array(name)) {
      all.add(reader.read(new Members(member(name) + "[" + all.size() + "]", element)));
    }
    return all;
  }

  List<String> texts(String name) throws UnreadableReport {
    List<String> all = new ArrayList<>();
    for (JsonNode element : array(name)) {
      if (!element.isString()) {
        throw wrong(name, "an array of texts");
      }
      all.add(element.stringValue());
    }
    return all;
  }

  /** Empty where it is missing: an earlier version may have known no such list. */
  private JsonNode array(String name) throws UnreadableReport {
    JsonNode value = node.path(name);
    if (!value.isMissingNode() && !value.isArray()) {
      throw wrong(name, "an array");
    }
    return value;
  }

  private static boolean missing(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  private String member(String name) {
    return place.isEmpty() ? name : place + "." + name;
  }

  private UnreadableReport wrong(String name, String expected) {
    return new UnreadableReport(broken(member(name), expected));
  }

  private static String broken(String place, String expected) {
    return "The saved run breaks at %s: %s was expected there.".formatted(place, expected);
  }
}
