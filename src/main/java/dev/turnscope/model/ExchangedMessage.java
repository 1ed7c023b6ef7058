package dev.turnscope.model;

import java.time.Duration;
import java.util.List;

/**
 * One STUN or TURN message that the probe sent or received, in words. No secret is in them.
 *
 * @param at since the start of the URI's check
 * @param server the transport address that it went to or came from
 * @param what in the RFC's words, {@code Allocate error response 401 Unauthorized}
 * @param size in bytes, without what carries it
 * @param transaction the first 8 hexadecimal digits of the transaction ID, empty where there is
 *     none
 * @param retransmission how often the same message had been sent before
 */
public record ExchangedMessage(
    Duration at,
    Direction direction,
    String server,
    String what,
    int size,
    String transaction,
    int retransmission,
    List<Attribute> attributes) {

  public ExchangedMessage {
    attributes = List.copyOf(attributes);
  }

  /** What it is where there is little room: an error's code comes early. */
  public String inBrief() {
    return what.replaceFirst(" error response (?=\\d)", " error ");
  }

  /** Which way a message went. */
  public enum Direction {
    SENT,
    RECEIVED;

    /** The public spelling. */
    public String word() {
      return Words.of(this);
    }
  }

  /**
   * An attribute of a message.
   *
   * @param name as IANA writes it, or its type in hexadecimal
   * @param value for a person; “hidden” where it identifies or proves who somebody is
   */
  public record Attribute(String name, String value) {}
}
