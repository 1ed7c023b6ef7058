package dev.turnscope.source.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses a stranger's JSON within bounds. No content is quoted: it may hold a password. */
final class BoundedJson {
  /** A list needs four levels; unknown members may need some of their own. */
  private static final int DEEPEST = 32;

  private static final int MOST_TOKENS = 100_000;
  private static final int LONGEST_TEXT = 16 * 1024;

  private static final StreamReadConstraints BOUNDS =
      StreamReadConstraints.builder()
          .maxNestingDepth(DEEPEST)
          .maxTokenCount(MOST_TOKENS)
          .maxStringLength(LONGEST_TEXT)
          .maxNameLength(256)
          .maxNumberLength(64)
          .build();

  /** As a person copies it from a page's source: JavaScript's spelling of an object. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(BOUNDS)
                  .enable(
                      JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                      JsonReadFeature.ALLOW_SINGLE_QUOTES,
                      JsonReadFeature.ALLOW_TRAILING_COMMA,
                      JsonReadFeature.ALLOW_JAVA_COMMENTS)
                  .build())
          .build();

  private BoundedJson() {}

  static JsonNode parse(String text, int mostBytes) throws UnreadableList {
    if (text.length() > mostBytes) {
      throw tooLarge(mostBytes);
    }
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return parse(() -> MAPPER.createParser(plain));
  }

  static JsonNode parse(InputStream in, int mostBytes) throws UnreadableList, IOException {
    byte[] bytes = in.readNBytes(mostBytes + 1);
    if (bytes.length > mostBytes) {
      throw tooLarge(mostBytes);
    }
    return parse(() -> MAPPER.createParser(bytes));
  }

  // Jackson's exceptions are dropped, not chained: message and source may quote the text.
  @SuppressWarnings("UnusedException")
  private static JsonNode parse(Supplier<JsonParser> source) throws UnreadableList {
    try (JsonParser parser = source.get()) {
      return parse(parser);
    } catch (JacksonException broken) {
      throw notJson(broken.getLocation());
    }
  }

  @SuppressWarnings("UnusedException")
  private static JsonNode parse(JsonParser parser) throws UnreadableList {
    try {
      if (parser.nextToken() == null) {
        throw new UnreadableList("There is no text: an ICE server list in JSON was expected.");
      }
      JsonNode root = MAPPER.readTree(parser);
      if (parser.nextToken() != null) {
        throw notJson(parser.currentTokenLocation());
      }
      return root;
    } catch (UnexpectedEndOfInputException cut) {
      throw new UnreadableList(
          "The JSON ends too early, at %s: a bracket or a quote is missing."
              .formatted(place(cut.getLocation())));
    } catch (StreamConstraintsException beyond) {
      throw new UnreadableList(
          String.format(
              Locale.ROOT,
              "The JSON is no ICE server list: at %s it goes beyond %d levels, %,d values or %,d"
                  + " characters in one text.",
              place(parser.currentLocation()),
              DEEPEST,
              MOST_TOKENS,
              LONGEST_TEXT));
    }
  }

  private static UnreadableList notJson(TokenStreamLocation location) {
    return new UnreadableList("The text is not JSON: it breaks at %s.".formatted(place(location)));
  }

  private static String place(TokenStreamLocation location) {
    return "line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }

  private static UnreadableList tooLarge(int mostBytes) {
    return new UnreadableList(
        "The text is larger than %d KB: an ICE server list is much smaller."
            .formatted(mostBytes / 1024));
  }
}
