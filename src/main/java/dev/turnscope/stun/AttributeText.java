package dev.turnscope.stun;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The value of an attribute as a person reads it, bounded in length.
 *
 * @param redaction of a stranger's words, before they are shortened
 */
record AttributeText(UnaryOperator<String> redaction) {
  /** Instead of what identifies or proves who somebody is. */
  static final String HIDDEN = "hidden";

  /** RFC 3489's PASSWORD, ACCESS-TOKEN, USERHASH, RESERVATION-TOKEN and MOBILITY-TICKET. */
  private static final Set<Integer> SECRET = Set.of(0x0007, 0x001B, 0x001E, 0x0022, 0x8030);

  private static final int MOST_OCTETS = 16;
  private static final int MOST_ITEMS = 8;

  String of(Attribute attribute) {
    return switch (attribute) {
      case AddressAttribute address -> address(address.address());
      case ChannelNumber channel -> "0x%04x".formatted(channel.number());
      case Data data -> data.octets().toString();
      case ErrorCode error -> of(error);
      case EvenPort port -> port.reserveNext() ? "and the next port reserved" : "an even port";
      case Lifetime lifetime -> lifetime.duration().toSeconds() + " s";
      case Nonce nonce -> words(nonce.text());
      case PasswordAlgorithm algorithm -> name(algorithm);
      case PasswordAlgorithms algorithms -> list(algorithms.offered(), AttributeText::name);
      case Realm realm -> words(realm.text());
      case RequestedAddressFamily family -> family(family.family());
      case RequestedTransport transport ->
          transport.equals(RequestedTransport.UDP) ? "UDP" : "protocol " + transport.protocol();
      case Software software -> words(software.text());
      case UnknownAttribute unknown ->
          SECRET.contains(unknown.code()) ? HIDDEN : hex(unknown.octets());
      case UnknownAttributes unknown -> list(unknown.codes(), AttributeName::of);
      case Username _ -> HIDDEN;
    };
  }

  /** Number and reason phrase. */
  String of(ErrorCode error) {
    return (error.number() + " " + words(error.reason())).stripTrailing();
  }

  private String words(String text) {
    return PlainText.of(redaction.apply(text));
  }

  /** An IPv6 address stands in brackets. */
  private static String address(InetSocketAddress address) {
    String host = address.getAddress().getHostAddress();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
  }

  /** The spelling of IANA's registry (RFC 8489 section 18.5). */
  private static String name(PasswordAlgorithm algorithm) {
    if (algorithm.number() == PasswordAlgorithm.SHA256.number()) {
      return "SHA-256";
    }
    return algorithm.number() == PasswordAlgorithm.MD5.number()
        ? "MD5"
        : "0x%04x".formatted(algorithm.number());
  }

  private static String family(int family) {
    return switch (family) {
      case RequestedAddressFamily.IPV4 -> "IPv4";
      case RequestedAddressFamily.IPV6 -> "IPv6";
      default -> "0x%02x".formatted(family);
    };
  }

  /** The octets may be text. */
  private String hex(ByteString value) {
    if (value.size() == 0) {
      return "empty";
    }
    byte[] octets = redaction.apply(new String(value.octets(), ISO_8859_1)).getBytes(ISO_8859_1);
    byte[] start = Arrays.copyOf(octets, Math.min(octets.length, MOST_OCTETS));
    String digits = HexFormat.ofDelimiter(" ").formatHex(start);
    return "%s: %s%s".formatted(value, digits, octets.length > MOST_OCTETS ? " …" : "");
  }

  private static <T> String list(List<T> items, Function<T, String> text) {
    String first = items.stream().limit(MOST_ITEMS).map(text).collect(Collectors.joining(", "));
    return items.size() > MOST_ITEMS ? first + ", …" : first;
  }
}
