package dev.turnscope.ui.detail;

import dev.turnscope.model.ExchangedMessage;
import dev.turnscope.model.ExchangedMessage.Attribute;
import dev.turnscope.model.ExchangedMessage.Direction;
import dev.turnscope.ui.look.Texts;
import dev.turnscope.ui.look.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An exchanged message in words, to read, to hear and to copy. */
final class MessageText {
  private static final String INDENT = "\t";

  private MessageText() {}

  static String time(ExchangedMessage message) {
    return Texts.millis(message.at());
  }

  /** An arrow and its word, empty of what tells of several messages. */
  static String direction(ExchangedMessage message) {
    if (message.size() == 0) {
      return "";
    }
    return message.direction() == Direction.SENT
        ? Words.of("detail.message.sent")
        : Words.of("detail.message.received");
  }

  /** What it is; of a retransmission, that it is one. */
  static String what(ExchangedMessage message) {
    return what(message, message.what());
  }

  private static String what(ExchangedMessage message, String words) {
    return message.retransmission() == 0
        ? words
        : Words.of("detail.message.again", words, message.retransmission());
  }

  /** The same where there is little room: an error's code comes early. */
  static String inBrief(ExchangedMessage message) {
    return what(message, message.inBrief());
  }

  static String size(ExchangedMessage message) {
    return message.size() == 0 ? "" : Words.of("detail.message.size", message.size());
  }

  static String spoken(ExchangedMessage message) {
    if (message.size() == 0) {
      return message.what();
    }
    return message.direction() == Direction.SENT
        ? Words.of("detail.message.spoken.sent", what(message), message.server(), time(message))
        : Words.of(
            "detail.message.spoken.received", what(message), message.server(), time(message));
  }

  /** What a message is made of: its way, its length, its transaction and its attributes. */
  static List<Attribute> parts(ExchangedMessage message) {
    if (message.size() == 0) {
      return List.of();
    }
    String way =
        message.direction() == Direction.SENT
            ? Words.of("detail.message.to")
            : Words.of("detail.message.from");
    return Stream.concat(
            Stream.of(
                new Attribute(way, message.server()),
                new Attribute(Words.of("detail.message.length"), size(message)),
                new Attribute(Words.of("detail.message.transaction"), message.transaction())),
            message.attributes().stream())
        .filter(part -> !part.value().isEmpty())
        .toList();
  }

  /** A message as a row, between tabulators. */
  static String row(ExchangedMessage message) {
    return String.join(
        "\t", time(message), direction(message), message.server(), what(message), size(message));
  }

  static String row(Attribute part) {
    return part.name() + "\t" + part.value();
  }

  /** A message as a row, and under it its attributes, a row each. */
  static String whole(ExchangedMessage message) {
    return Stream.concat(
            Stream.of(row(message)),
            message.attributes().stream().map(attribute -> INDENT + row(attribute)))
        .collect(Collectors.joining("\n"));
  }
}
