package dev.turnscope.cli;

import java.util.Locale;

/** How a command prints its result. */
enum Format {
  TEXT,
  JSON,
  MARKDOWN;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
