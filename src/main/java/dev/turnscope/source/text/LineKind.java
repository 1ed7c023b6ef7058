package dev.turnscope.source.text;

import java.util.Locale;
import java.util.Optional;

/** What a word of a line is. */
enum LineKind {
  URI,
  USERNAME,
  PASSWORD,
  TTL,
  /** The name of something else. */
  LABEL,
  /** None of these. */
  STRAY;

  /** By the name before a value, whatever it begins with: {@code TURN_PASSWORD}, “User name”. */
  static Optional<LineKind> named(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).split("[^a-z]");
    String last = words.length == 0 ? "" : words[words.length - 1];
    return switch (last) {
      case "url", "urls", "uri", "uris", "server", "servers" -> Optional.of(URI);
      case "user", "username" -> Optional.of(USERNAME);
      case "name" ->
          words.length > 1 && words[words.length - 2].equals("user")
              ? Optional.of(USERNAME)
              : Optional.empty();
      case "pass", "passwd", "password", "pwd", "credential" -> Optional.of(PASSWORD);
      case "ttl" -> Optional.of(TTL);
      default -> Optional.empty();
    };
  }
}
