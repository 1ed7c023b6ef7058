package dev.turnscope.report;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Which of the JSON that Turnscope writes a text is. */
public enum SavedKind {
  /** Of {@link ReportJson}. */
  RUN,
  /** Of {@link ServerListJson}. */
  LIST,
  NONE;

  /**
   * Tells it by the members that only such a text has, even where the text is cut off or broken.
   */
  public static SavedKind of(String text) {
    SavedKind kind = NONE;
    boolean schema = false;
    try (JsonParser parser = ReportJson.MAPPER.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return NONE;
      }
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        schema |= name.equals("schema");
        kind =
            switch (name) {
              case "startedAt" -> RUN;
              case "fetchedAt" -> LIST;
              default -> kind;
            };
        parser.nextToken();
        parser.skipChildren();
      }
    } catch (JacksonException broken) {
      // What came before it tells.
      return schema ? kind : NONE;
    }
    return schema ? kind : NONE;
  }
}
