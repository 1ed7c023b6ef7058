package dev.turnscope.source.text;

import tools.jackson.databind.JsonNode;

/** What a JSON value is, in a person's words and without its content. */
final class JsonTypes {
  private JsonTypes() {}

  static String of(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "an array";
      case OBJECT, POJO -> Lost.of(node).map(Lost::words).orElse("an object");
      case STRING, BINARY -> "a text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL -> "null";
      case MISSING -> "not there";
    };
  }
}
