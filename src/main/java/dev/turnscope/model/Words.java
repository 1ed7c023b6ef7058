package dev.turnscope.model;

import java.util.Locale;

/**
 * The public spelling of a constant, as terminal and JSON have it: {@code NO_ANSWER}, no-answer.
 */
final class Words {
  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
