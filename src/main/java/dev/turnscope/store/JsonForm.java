package dev.turnscope.store;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a value is spelled in its file. */
interface JsonForm<T> {
  /** What a person calls it, in the plural. */
  String title();

  /** What is true before anything was kept. */
  T empty();

  /** Whether people are to read and edit the file. */
  boolean forPersons();

  /** Reads leniently: what is broken falls back to its default, alone. */
  T read(JsonNode root);

  void write(T value, ObjectNode root);
}
