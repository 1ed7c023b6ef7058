package dev.turnscope.source.text;

import tools.jackson.databind.JsonNode;

/** One ICE server as it was given, and where. */
record Entry(Place place, JsonNode node) {}
