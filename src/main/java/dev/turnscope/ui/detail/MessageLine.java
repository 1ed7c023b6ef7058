package dev.turnscope.ui.detail;

import dev.turnscope.model.ExchangedMessage;
import org.jspecify.annotations.Nullable;

/**
 * A message, or a part of it.
 *
 * @param part null of the message itself
 */
record MessageLine(ExchangedMessage message, ExchangedMessage.@Nullable Attribute part) {

  /** As it is copied, between tabulators. */
  String row() {
    return part == null ? MessageText.row(message) : MessageText.row(part);
  }

  /** As it is heard. */
  String spoken() {
    return part == null ? MessageText.spoken(message) : part.name() + ": " + part.value();
  }
}
