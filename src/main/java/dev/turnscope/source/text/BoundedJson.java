package dev.turnscope.source.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stranger's JSON, parsed within bounds.
 *
 * @param roots all objects and arrays, or those before the place where the text breaks
 * @param problem where and how it breaks, empty where it does not. No content is quoted: it may
 *     hold a password
 */
record BoundedJson(List<Root> roots, String problem) {
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

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(BOUNDS)
                  .enable(
                      JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                      JsonReadFeature.ALLOW_TRAILING_COMMA,
                      JsonReadFeature.ALLOW_JAVA_COMMENTS)
                  .build())
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * One object or array of a text.
   *
   * @param position where it begins
   */
  record Root(JsonNode node, Position position) {}

  static BoundedJson parse(Script script) {
    List<Root> roots = new ArrayList<>();
    String problem = parse(script, roots);
    return new BoundedJson(roots, problem);
  }

  // Jackson's exceptions are dropped, not chained: message and source may quote the text.
  @SuppressWarnings("UnusedException")
  private static String parse(Script script, List<Root> roots) {
    try (JsonParser parser = MAPPER.createParser(script.json())) {
      return parse(parser, script, roots);
    } catch (JacksonException closing) {
      return "The text is neither JSON nor JavaScript.";
    }
  }

  @SuppressWarnings("UnusedException")
  private static String parse(JsonParser parser, Script script, List<Root> roots) {
    try {
      while (parser.nextToken() != null) {
        Position begin = script.position(parser.currentTokenLocation().getCharOffset());
        roots.add(new Root(MAPPER.readTree(parser), begin));
      }
      return "";
    } catch (StreamConstraintsException beyond) {
      return String.format(
          Locale.ROOT,
          "The JSON is not an ICE server list: at %s it goes beyond %d levels, %,d values or %,d"
              + " characters in one text.",
          script.position(parser.currentLocation().getCharOffset()),
          DEEPEST,
          MOST_TOKENS,
          LONGEST_TEXT);
    } catch (JacksonException broken) {
      long offset =
          Objects.requireNonNullElse(broken.getLocation(), parser.currentLocation())
              .getCharOffset();
      return (script.endsAt(offset)
              ? "The JSON ends too early, at %s: a bracket or a quote is missing."
              : "The text is neither JSON nor JavaScript: it breaks at %s.")
          .formatted(script.position(offset));
    }
  }
}
