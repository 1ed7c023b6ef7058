package dev.turnscope.ui.detail;

import dev.turnscope.model.ExchangedMessage;

/** A line of the messages: a server where there are several, a message, or a part of one. */
sealed interface MessageLine {
  /** The transport address of the server. */
  String server();

  /** As it is copied, between tabulators. */
  String row();

  /** The message and its attributes; of a server its address. */
  String whole();

  /** As it is heard. */
  String spoken();

  /** What all messages under it went to or came from. */
  record Server(String server) implements MessageLine {
    @Override
    public String row() {
      return server;
    }

    @Override
    public String whole() {
      return server;
    }

    @Override
    public String spoken() {
      return server;
    }
  }

  /** A message. */
  record Message(ExchangedMessage message) implements MessageLine {
    @Override
    public String server() {
      return message.server();
    }

    @Override
    public String row() {
      return MessageText.row(message);
    }

    @Override
    public String whole() {
      return MessageText.whole(message);
    }

    @Override
    public String spoken() {
      return MessageText.spoken(message);
    }
  }

  /** An attribute, or something else that is known of a message. */
  record Part(ExchangedMessage message, ExchangedMessage.Attribute part) implements MessageLine {
    @Override
    public String server() {
      return message.server();
    }

    @Override
    public String row() {
      return MessageText.row(part);
    }

    @Override
    public String whole() {
      return MessageText.whole(message);
    }

    @Override
    public String spoken() {
      return part.name() + ": " + part.value();
    }
  }
}
