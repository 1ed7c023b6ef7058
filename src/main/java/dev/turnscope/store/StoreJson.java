package dev.turnscope.store;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A value and the bytes of its file. */
final class StoreJson {
  /** Counted up when a member changes its meaning or goes. */
  static final int SCHEMA = 1;

  private static final String SCHEMA_MEMBER = "schema";

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(32).build())
                  .build())
          .build();

  private StoreJson() {}

  static <T> T read(JsonForm<T> form, byte[] content) throws UnusableFile {
    JsonNode root = parse(content);
    if (!root.isObject()) {
      throw new UnusableFile("it is not JSON with members");
    }
    if (root.path(SCHEMA_MEMBER).intValue(SCHEMA) > SCHEMA) {
      throw new UnusableFile("a later Turnscope wrote it");
    }
    return form.read(root);
  }

  static <T> byte[] write(JsonForm<T> form, T value) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put(SCHEMA_MEMBER, SCHEMA);
    form.write(value, root);
    String text =
        form.forPersons()
            ? MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root)
            : MAPPER.writeValueAsString(root);
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  // Jackson's exception is dropped, not chained: it quotes the file.
  @SuppressWarnings("UnusedException")
  private static JsonNode parse(byte[] content) throws UnusableFile {
    try {
      return MAPPER.readTree(content);
    } catch (JacksonException broken) {
      throw new UnusableFile("it is not JSON");
    }
  }
}
