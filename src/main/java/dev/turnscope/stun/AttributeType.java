package dev.turnscope.stun;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The attributes that the codec reads, and how. They bear the names of IANA's registry. */
enum AttributeType {
  MAPPED_ADDRESS(0x0001, value -> new MappedAddress(value.address())),
  USERNAME(0x0006, value -> new Username(value.text(Username.LONGEST))),
  ERROR_CODE(0x0009, ErrorCode::read),
  UNKNOWN_ATTRIBUTES(0x000A, UnknownAttributes::read),
  CHANNEL_NUMBER(0x000C, ChannelNumber::read),
  LIFETIME(0x000D, Lifetime::read),
  XOR_PEER_ADDRESS(0x0012, value -> new XorPeerAddress(value.xorAddress())),
  DATA(0x0013, value -> new Data(value.rest())),
  REALM(0x0014, value -> new Realm(value.text(TextAttribute.LONGEST))),
  NONCE(0x0015, value -> new Nonce(value.text(TextAttribute.LONGEST))),
  XOR_RELAYED_ADDRESS(0x0016, value -> new XorRelayedAddress(value.xorAddress())),
  REQUESTED_ADDRESS_FAMILY(0x0017, RequestedAddressFamily::read),
  EVEN_PORT(0x0018, EvenPort::read),
  REQUESTED_TRANSPORT(0x0019, RequestedTransport::read),
  PASSWORD_ALGORITHM(0x001D, PasswordAlgorithm::read),
  XOR_MAPPED_ADDRESS(0x0020, value -> new XorMappedAddress(value.xorAddress())),
  PASSWORD_ALGORITHMS(0x8002, PasswordAlgorithms::read),
  SOFTWARE(0x8022, value -> new Software(value.text(TextAttribute.LONGEST))),
  ALTERNATE_SERVER(0x8023, value -> new AlternateServer(value.address()));

  private static final Map<Integer, AttributeType> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(AttributeType::code, Function.identity()));

  private final int code;
  private final Reader reader;

  AttributeType(int code, Reader reader) {
    this.code = code;
    this.reader = reader;
  }

  /** Reads one attribute's value. */
  interface Reader {
    Attribute read(AttributeValue value) throws MalformedMessage;
  }

  int code() {
    return code;
  }

  static Optional<AttributeType> of(int code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  static Attribute read(int code, AttributeValue value) throws MalformedMessage {
    AttributeType type = BY_CODE.get(code);
    return type == null ? new UnknownAttribute(code, value.rest()) : type.reader.read(value);
  }
}
