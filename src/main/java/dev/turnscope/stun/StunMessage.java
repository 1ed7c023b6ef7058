package dev.turnscope.stun;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A STUN message (RFC 8489 section 5) without the attributes that protect it. */
public record StunMessage(
    MessageClass messageClass, Method method, TransactionId id, List<Attribute> attributes) {
  /** The size of the header. */
  public static final int HEADER_LENGTH = 20;

  static final int MAGIC_COOKIE = 0x2112A442;

  public StunMessage {
    attributes = List.copyOf(attributes);
  }

  /** A request with a transaction ID of its own. */
  public static StunMessage request(Method method, Attribute... attributes) {
    return new StunMessage(
        MessageClass.REQUEST, method, TransactionId.random(), List.of(attributes));
  }

  /** An indication, which nobody answers. */
  public static StunMessage indication(Method method, Attribute... attributes) {
    return new StunMessage(
        MessageClass.INDICATION, method, TransactionId.random(), List.of(attributes));
  }

  /** The success or error response to this request. */
  public StunMessage response(MessageClass responseClass, List<Attribute> responseAttributes) {
    return new StunMessage(responseClass, method, id, responseAttributes);
  }

  /** The first attribute of a type: later ones count for nothing (RFC 8489 section 14). */
  public <T extends Attribute> Optional<T> first(Class<T> type) {
    return all(type).findFirst();
  }

  /** Every attribute of a type, for the few that may stand more than once. */
  public <T extends Attribute> Stream<T> all(Class<T> type) {
    return attributes.stream().filter(type::isInstance).map(type::cast);
  }

  public boolean has(Class<? extends Attribute> type) {
    return first(type).isPresent();
  }
}
