package dev.turnscope.stun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.stun.Description.Item;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DescriptionTest {
  private static final InetSocketAddress IPV4 = new InetSocketAddress("192.0.2.7", 49152);
  private static final InetSocketAddress IPV6 = new InetSocketAddress("2001:db8::7", 443);

  static Stream<Arguments> attributes() {
    return Stream.of(
        Arguments.of(new MappedAddress(IPV4), "MAPPED-ADDRESS", "192.0.2.7:49152"),
        Arguments.of(new Username("marker"), "USERNAME", "hidden"),
        Arguments.of(new ErrorCode(438, "Stale Nonce"), "ERROR-CODE", "438 Stale Nonce"),
        Arguments.of(new ErrorCode(500, ""), "ERROR-CODE", "500"),
        Arguments.of(
            new UnknownAttributes(List.of(0x001A, 0x7fff)),
            "UNKNOWN-ATTRIBUTES",
            "DONT-FRAGMENT, 0x7fff"),
        Arguments.of(new ChannelNumber(0x4001), "CHANNEL-NUMBER", "0x4001"),
        Arguments.of(new Lifetime(Duration.ofMinutes(10)), "LIFETIME", "600 s"),
        Arguments.of(new XorPeerAddress(IPV4), "XOR-PEER-ADDRESS", "192.0.2.7:49152"),
        Arguments.of(new Data(bytes("010203")), "DATA", "3 bytes"),
        Arguments.of(new Realm("kinesisvideo"), "REALM", "kinesisvideo"),
        Arguments.of(new Nonce("obMatJos2"), "NONCE", "obMatJos2"),
        Arguments.of(
            new XorRelayedAddress(IPV6), "XOR-RELAYED-ADDRESS", "[2001:db8:0:0:0:0:0:7]:443"),
        Arguments.of(new RequestedAddressFamily(1), "REQUESTED-ADDRESS-FAMILY", "IPv4"),
        Arguments.of(new RequestedAddressFamily(2), "REQUESTED-ADDRESS-FAMILY", "IPv6"),
        Arguments.of(new RequestedAddressFamily(3), "REQUESTED-ADDRESS-FAMILY", "0x03"),
        Arguments.of(new EvenPort(true), "EVEN-PORT", "and the next port reserved"),
        Arguments.of(new EvenPort(false), "EVEN-PORT", "an even port"),
        Arguments.of(RequestedTransport.UDP, "REQUESTED-TRANSPORT", "UDP"),
        Arguments.of(new RequestedTransport(6), "REQUESTED-TRANSPORT", "protocol 6"),
        Arguments.of(PasswordAlgorithm.SHA256, "PASSWORD-ALGORITHM", "SHA-256"),
        Arguments.of(new XorMappedAddress(IPV4), "XOR-MAPPED-ADDRESS", "192.0.2.7:49152"),
        Arguments.of(
            new PasswordAlgorithms(
                List.of(PasswordAlgorithm.MD5, new PasswordAlgorithm(9, bytes("")))),
            "PASSWORD-ALGORITHMS",
            "MD5, 0x0009"),
        Arguments.of(new Software("coturn"), "SOFTWARE", "coturn"),
        Arguments.of(new AlternateServer(IPV4), "ALTERNATE-SERVER", "192.0.2.7:49152"),
        Arguments.of(unknown(0xc001, "0aff"), "0xc001", "2 bytes: 0a ff"),
        Arguments.of(unknown(0x001A, ""), "DONT-FRAGMENT", "empty"),
        Arguments.of(unknown(0x8027, "00000001"), "CACHE-TIMEOUT", "4 bytes: 00 00 00 01"),
        Arguments.of(
            unknown(0xc001, "00".repeat(20)), "0xc001", "20 bytes: 00" + " 00".repeat(15) + " …"),
        Arguments.of(unknown(0x0007, "6d61726b6572"), "0x0007", "hidden"),
        Arguments.of(unknown(0x001B, "6d61726b6572"), "ACCESS-TOKEN", "hidden"),
        Arguments.of(unknown(0x001E, "6d61726b6572"), "USERHASH", "hidden"),
        Arguments.of(unknown(0x0022, "6d61726b6572"), "RESERVATION-TOKEN", "hidden"),
        Arguments.of(unknown(0x8030, "6d61726b6572"), "MOBILITY-TICKET", "hidden"));
  }

  @ParameterizedTest
  @MethodSource("attributes")
  void namesAnAttributeAndTellsItsValue(Attribute attribute, String name, String value) {
    assertEquals(List.of(new Item(name, value)), describe(attribute).items());
  }

  @Test
  void knowsEveryAttributeOfTheCodec() {
    assertEquals(
        kinds(Attribute.class).collect(Collectors.toSet()),
        attributes().map(row -> row.get()[0].getClass()).collect(Collectors.toSet()));
    Set<String> names = attributes().map(row -> (String) row.get()[1]).collect(Collectors.toSet());
    for (AttributeType type : AttributeType.values()) {
      assertTrue(names.contains(type.name().replace('_', '-')), type::name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "REQUEST, BINDING, Binding request",
    "SUCCESS_RESPONSE, ALLOCATE, Allocate success response",
    "ERROR_RESPONSE, REFRESH, Refresh error response",
    "INDICATION, SEND, Send indication",
    "INDICATION, DATA, Data indication",
    "REQUEST, CREATE_PERMISSION, CreatePermission request",
    "REQUEST, CHANNEL_BIND, ChannelBind request",
  })
  void saysWhatAMessageIs(MessageClass messageClass, Method method, String what) {
    TransactionId id = new TransactionId(0x0a1b2c3d, 0);
    Description description =
        Description.of(
            StunEncoder.encode(new StunMessage(messageClass, method, id, List.of())),
            UnaryOperator.identity());

    assertEquals(new Description(what, "0a1b2c3d", List.of()), description);
  }

  @Test
  void namesTheErrorOfAnErrorResponse() {
    StunMessage refusal =
        StunMessage.request(Method.ALLOCATE)
            .response(MessageClass.ERROR_RESPONSE, List.of(new ErrorCode(401, "Unauthorized")));

    assertEquals(
        "Allocate error response 401 Unauthorized",
        Description.of(StunEncoder.encode(refusal), UnaryOperator.identity()).what());
  }

  @Test
  void hidesWhatProvesTheSender() {
    StunMessage message = StunMessage.request(Method.REFRESH, new Lifetime(Duration.ZERO));
    IntegrityKey key = IntegrityKey.shortTerm("marker");
    byte[] bytes = StunEncoder.encode(message, new Protection(key, key, true));

    assertEquals(
        List.of(
            new Item("LIFETIME", "0 s"),
            new Item("MESSAGE-INTEGRITY", "hidden"),
            new Item("MESSAGE-INTEGRITY-SHA256", "hidden"),
            new Item("FINGERPRINT", "right")),
        Description.of(bytes, UnaryOperator.identity()).items());
  }

  @Test
  void takesControlCharactersOutOfAStrangersWords() {
    // An ANSI colour, a line end, and a character that turns the direction of writing round.
    String steering = "a\u001b[31mb\nc\u202ed é";

    assertEquals("a?[31mb?c?d é", describe(new Software(steering)).items().getFirst().value());
    assertEquals(
        "400 a?[31mb?c?d é", describe(new ErrorCode(400, steering)).items().getFirst().value());
  }

  @Test
  void cutsAStrangersWordsShort() {
    String value = describe(new Software("é".repeat(300))).items().getFirst().value();

    assertEquals("é".repeat(128) + "…", value);
  }

  @Test
  void cutsLongListsShort() {
    Attribute[] many = Collections.nCopies(1000, unknown(0xc001, "00")).toArray(Attribute[]::new);
    List<Item> items = describe(many).items();

    assertEquals(25, items.size());
    assertEquals(new Item("…", "976 more attributes"), items.getLast());
    assertEquals(
        "0x4000" + ", 0x4000".repeat(7) + ", …",
        describe(new UnknownAttributes(Collections.nCopies(300, 0x4000)))
            .items()
            .getFirst()
            .value());
  }

  @Test
  void namesChannelData() {
    byte[] bytes = new ChannelData(0x4001, bytes("010203")).encode();

    assertEquals(
        new Description("ChannelData on 0x4001", "", List.of()),
        Description.of(bytes, UnaryOperator.identity()));
  }

  @ParameterizedTest
  @CsvSource({
    "fe0102, 3 bytes that are no STUN message: Neither STUN nor ChannelData",
    "0001, 2 bytes that are no STUN message: Shorter than a STUN header",
    "'', 0 bytes that are no STUN message: An empty packet",
  })
  void saysWhyBytesAreNoMessage(String hex, String what) {
    byte[] bytes = HexFormat.of().parseHex(hex);

    assertEquals(
        new Description(what, "", List.of()), Description.of(bytes, UnaryOperator.identity()));
  }

  @Test
  void repeatsNothingOfAMessageThatIsDamaged() {
    byte[] bytes = StunEncoder.encode(StunMessage.request(Method.ALLOCATE, new Username("marker")));
    bytes[3] += 4;

    assertFalse(Description.of(bytes, UnaryOperator.identity()).toString().contains("marker"));
  }

  private static Description describe(Attribute... attributes) {
    return Description.of(
        StunEncoder.encode(StunMessage.indication(Method.SEND, attributes)),
        UnaryOperator.identity());
  }

  private static UnknownAttribute unknown(int code, String hex) {
    return new UnknownAttribute(code, bytes(hex));
  }

  private static ByteString bytes(String hex) {
    return ByteString.copyOf(HexFormat.of().parseHex(hex));
  }

  /** The records that a sealed interface permits. */
  private static Stream<Class<?>> kinds(Class<?> kind) {
    return kind.isSealed()
        ? Stream.of(kind.getPermittedSubclasses()).flatMap(DescriptionTest::kinds)
        : Stream.of(kind);
  }
}
