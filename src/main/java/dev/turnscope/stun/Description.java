package dev.turnscope.stun;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A message in words: nothing of them tells a username, or lets a password be guessed.
 *
 * @param what in the RFC's words, {@code Allocate error response 401 Unauthorized}
 * @param transaction the first 8 hexadecimal digits of the transaction ID, empty where there is
 *     none
 * @param items the attributes in their order; of very many the first, and how many more there are
 */
public record Description(String what, String transaction, List<Item> items) {
  private static final int MOST_ITEMS = 24;

  public Description {
    items = List.copyOf(items);
  }

  /**
   * An attribute.
   *
   * @param name as IANA writes it, or its type in hexadecimal
   */
  public record Item(String name, String value) {}

  /**
   * Of whatever was sent or came, also where it is no message.
   *
   * @param redaction takes out of a stranger's words what is nobody else's business
   */
  public static Description of(byte[] bytes, UnaryOperator<String> redaction) {
    try {
      return switch (Packet.decode(bytes)) {
        case ReceivedMessage received -> of(received, new AttributeText(redaction));
        case ChannelData data ->
            new Description("ChannelData on 0x%04x".formatted(data.channel()), "", List.of());
      };
    } catch (MalformedMessage malformed) {
      return new Description(
          "%d bytes that are no STUN message: %s".formatted(bytes.length, malformed.getMessage()),
          "",
          List.of());
    }
  }

  private static Description of(ReceivedMessage received, AttributeText text) {
    StunMessage message = received.message();
    return new Description(
        what(message, text), "%08x".formatted(message.id().high()), items(received, text));
  }

  private static String what(StunMessage message, AttributeText text) {
    String what = message.method().word() + " " + message.messageClass().word();
    return message.messageClass() == MessageClass.ERROR_RESPONSE
        ? message.first(ErrorCode.class).map(error -> what + " " + text.of(error)).orElse(what)
        : what;
  }

  private static List<Item> items(ReceivedMessage received, AttributeText text) {
    List<Attribute> attributes = received.message().attributes();
    List<Item> items = new ArrayList<>();
    for (Attribute attribute : attributes.subList(0, Math.min(attributes.size(), MOST_ITEMS))) {
      items.add(new Item(AttributeName.of(attribute.code()), text.of(attribute)));
    }
    if (attributes.size() > MOST_ITEMS) {
      items.add(new Item("…", "%d more attributes".formatted(attributes.size() - MOST_ITEMS)));
    }
    for (Integrity integrity : received.integrities()) {
      items.add(new Item(AttributeName.of(integrity.code()), AttributeText.HIDDEN));
    }
    if (received.hasFingerprint()) {
      items.add(new Item(AttributeName.of(Fingerprint.CODE), "right"));
    }
    return items;
  }
}
