package dev.turnscope.probe;

import dev.turnscope.model.ExchangedMessage;
import dev.turnscope.model.ExchangedMessage.Attribute;
import dev.turnscope.model.ExchangedMessage.Direction;
import dev.turnscope.model.Redaction;
import dev.turnscope.stun.Description;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The messages of one run in words, as they are sent and come, on whatever thread. */
final class Trace {
  /** Eight silent addresses get fewer within the usual deadline; a server may send any number. */
  private static final int MOST = 40;

  private final StageClock clock;
  private final Redaction redaction;
  private final Consumer<List<ExchangedMessage>> listener;
  private final List<ExchangedMessage> messages = new ArrayList<>();
  private int leftOut;
  private boolean ended;

  /**
   * @param listener hears all messages so far whenever there is another one, one call at a time
   */
  Trace(StageClock clock, Redaction redaction, Consumer<List<ExchangedMessage>> listener) {
    this.clock = clock;
    this.redaction = redaction;
    this.listener = listener;
  }

  /**
   * @param retransmission how often the same message had been sent before
   */
  void sent(InetSocketAddress server, byte[] message, int retransmission) {
    add(Direction.SENT, server, message, retransmission);
  }

  void received(InetSocketAddress server, byte[] message) {
    add(Direction.RECEIVED, server, message, 0);
  }

  /** All so far. */
  synchronized List<ExchangedMessage> messages() {
    return List.copyOf(messages);
  }

  /** All: what goes on in the background from now on is not kept. */
  synchronized List<ExchangedMessage> end() {
    ended = true;
    return List.copyOf(messages);
  }

  private synchronized void add(
      Direction direction, InetSocketAddress server, byte[] message, int retransmission) {
    if (ended) {
      return;
    }
    if (messages.size() < MOST) {
      messages.add(inWords(direction, server, message, retransmission));
    } else {
      leftOut++;
      messages.subList(MOST, messages.size()).clear();
      messages.add(more(direction, server));
    }
    listener.accept(List.copyOf(messages));
  }

  private ExchangedMessage inWords(
      Direction direction, InetSocketAddress server, byte[] message, int retransmission) {
    Description description = Description.of(message, redaction::in);
    return new ExchangedMessage(
        clock.elapsed(),
        direction,
        Addresses.text(server),
        description.what(),
        message.length,
        description.transaction(),
        retransmission,
        description.items().stream()
            .map(item -> new Attribute(item.name(), item.value()))
            .toList());
  }

  /** Time, direction and server are those of the last one left out. */
  private ExchangedMessage more(Direction direction, InetSocketAddress server) {
    return new ExchangedMessage(
        clock.elapsed(),
        direction,
        Addresses.text(server),
        "%d more messages that were not kept".formatted(leftOut),
        0,
        "",
        0,
        List.of());
  }
}
