package dev.turnscope.source.text;

import dev.turnscope.model.Secret;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a line says.
 *
 * @param value a secret whatever its kind: a stray word may be a password
 * @param quoted whether its quotes tell where it ends
 */
record LineItem(LineKind kind, Secret value, boolean quoted) {

  boolean is(LineKind other) {
    return kind == other;
  }

  /** Whether it says nothing of a server. */
  boolean saysNothing() {
    return kind == LineKind.STRAY || kind == LineKind.LABEL;
  }

  /** Whether it is a value with a name before it. */
  boolean isNamed() {
    return switch (kind) {
      case USERNAME, PASSWORD, TTL -> true;
      case URI, LABEL, STRAY -> false;
    };
  }

  /** Whether what comes next may belong to it. */
  boolean isCut(@Nullable LineItem next) {
    return !quoted && !value.isEmpty() && next != null && next.is(LineKind.STRAY);
  }

  String text() {
    return value.reveal();
  }
}
