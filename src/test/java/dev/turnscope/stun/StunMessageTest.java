package dev.turnscope.stun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StunMessageTest {
  private static final IntegrityKey KEY = IntegrityKey.longTerm("user", "realm", "p/+=");

  static List<Attribute> everyAttribute() {
    InetSocketAddress ipv4 = new InetSocketAddress("192.0.2.7", 65_535);
    InetSocketAddress ipv6 = new InetSocketAddress("2001:db8::7", 1);
    return List.of(
        new MappedAddress(ipv4),
        new MappedAddress(ipv6),
        new AlternateServer(ipv4),
        new XorMappedAddress(ipv6),
        new XorPeerAddress(ipv4),
        new XorRelayedAddress(ipv6),
        new Username("1781000000:dXNlcg=="),
        new Realm("kinesisvideo.us-west-2.amazonaws.com"),
        new Nonce("n"),
        new Software("Turnscope"),
        new ErrorCode(438, "Stale Nonce"),
        new UnknownAttributes(List.of(0x001a, 0x7fff)),
        new ChannelNumber(0x4001),
        new Lifetime(Duration.ofSeconds(0xffff_ffffL)),
        new Data(ByteString.copyOf(new byte[] {1, 2, 3})),
        new RequestedAddressFamily(RequestedAddressFamily.IPV6),
        RequestedTransport.UDP,
        new EvenPort(true),
        new EvenPort(false),
        new UnknownAttribute(0xc001, ByteString.copyOf(new byte[] {9})));
  }

  @ParameterizedTest
  @MethodSource("everyAttribute")
  void readsWhatItWrites(Attribute attribute) throws MalformedMessage {
    StunMessage message = StunMessage.request(Method.ALLOCATE, attribute);

    assertEquals(message, StunDecoder.decode(StunEncoder.encode(message)).message());
  }

  @ParameterizedTest
  @CsvSource({
    "REQUEST, BINDING, 0x0001",
    "SUCCESS_RESPONSE, BINDING, 0x0101",
    "ERROR_RESPONSE, BINDING, 0x0111",
    "REQUEST, ALLOCATE, 0x0003",
    "ERROR_RESPONSE, ALLOCATE, 0x0113",
    "INDICATION, SEND, 0x0016",
    "INDICATION, DATA, 0x0017",
    "SUCCESS_RESPONSE, CHANNEL_BIND, 0x0109",
  })
  void spellsMethodAndClassAsTheRfcDoes(MessageClass messageClass, Method method, int bits)
      throws MalformedMessage {
    MessageType type = new MessageType(messageClass, method);

    assertEquals(bits, type.bits());
    assertEquals(type, MessageType.of(bits));
  }

  @Test
  void provesIntegrityByTheStrongerOfTwoAttributes() throws MalformedMessage {
    StunMessage message = StunMessage.request(Method.REFRESH);
    IntegrityKey stronger = IntegrityKey.longTermSha256("user", "realm", "p/+=");

    ReceivedMessage received =
        StunDecoder.decode(StunEncoder.encode(message, new Protection(KEY, stronger, true)));

    assertTrue(received.isAuthentic(stronger));
    assertFalse(received.isAuthentic(KEY));
    assertTrue(received.hasFingerprint());
  }

  @Test
  void leavesOutWhatStandsBehindTheIntegrityAttribute() throws MalformedMessage {
    StunMessage message = StunMessage.request(Method.REFRESH, new Realm("realm"));
    byte[] signed = StunEncoder.encode(message, Protection.by(KEY));
    byte[] forged =
        append(
            signed,
            StunEncoder.encode(StunMessage.request(Method.REFRESH, new Lifetime(Duration.ZERO))));

    ReceivedMessage received = StunDecoder.decode(forged);

    assertTrue(received.isAuthentic(KEY));
    assertFalse(received.message().has(Lifetime.class));
  }

  @Test
  void neverPrintsUsernameOrKey() {
    StunMessage message = StunMessage.request(Method.ALLOCATE, new Username("user-marker"));

    assertFalse(message.toString().contains("marker"), message::toString);
    assertFalse(IntegrityKey.shortTerm("marker").toString().contains("marker"));
  }

  @Test
  void refusesToWriteMoreThanAMessageCanHold() {
    List<Attribute> tooMuch = new ArrayList<>();
    tooMuch.add(new Data(ByteString.copyOf(new byte[40_000])));
    tooMuch.add(new Data(ByteString.copyOf(new byte[40_000])));
    StunMessage message =
        new StunMessage(MessageClass.INDICATION, Method.SEND, TransactionId.random(), tooMuch);

    assertThrows(IllegalArgumentException.class, () -> StunEncoder.encode(message));
  }

  /** The attributes of the second message behind those of the first. */
  private static byte[] append(byte[] first, byte[] second) {
    int added = second.length - StunMessage.HEADER_LENGTH;
    byte[] both = Arrays.copyOf(first, first.length + added);
    System.arraycopy(second, StunMessage.HEADER_LENGTH, both, first.length, added);
    both[3] = (byte) (both.length - StunMessage.HEADER_LENGTH);
    return both;
  }
}
