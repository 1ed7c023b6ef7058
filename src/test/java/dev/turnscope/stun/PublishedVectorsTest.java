package dev.turnscope.stun;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The test vectors of RFC 5769, sections 2.1 to 2.4. */
class PublishedVectorsTest {
  private static final IntegrityKey SHORT_TERM = IntegrityKey.shortTerm("VOkJxbRl1RmTxUk/WvJxBt");

  private static final byte[] REQUEST =
      hex(
          """
          00010058 2112a442 b7e7a701 bc34d686 fa87dfae
          80220010 5354554e 20746573 7420636c 69656e74
          00240004 6e0001ff
          80290008 932ff9b1 51263b36
          00060009 6576746a 3a683676 59202020
          00080014 9aeaa70c bfd8cb56 781ef2b5 b2d3f249 c1b571a2
          80280004 e57a3bcf
          """);
  private static final byte[] IPV4_RESPONSE =
      hex(
          """
          0101003c 2112a442 b7e7a701 bc34d686 fa87dfae
          8022000b 74657374 20766563 746f7220
          00200008 0001a147 e112a643
          00080014 2b91f599 fd9e90c3 8c7489f9 2af9ba53 f06be7d7
          80280004 c07d4c96
          """);
  private static final byte[] IPV6_RESPONSE =
      hex(
          """
          01010048 2112a442 b7e7a701 bc34d686 fa87dfae
          8022000b 74657374 20766563 746f7220
          00200014 0002a147 0113a9fa a5d3f179 bc25f4b5 bed2b9d9
          00080014 a382954e 4be67bf1 1784c97c 8292c275 bfe3ed41
          80280004 c8fb0b4c
          """);
  private static final byte[] LONG_TERM_REQUEST =
      hex(
          """
          00010060 2112a442 78ad3433 c6ad72c0 29da412e
          00060012 e3839ee3 8388e383 aae38383 e382afe3 82b90000
          0015001c 662f2f34 39396b39 35346436 4f4c3334 6f4c3946 53547679 36347341
          0014000b 6578616d 706c652e 6f726700
          00080014 f6702465 6dd64a3e 02b8e071 2e85c9a2 8ca89666
          """);

  @Test
  void readsTheSampleRequest() throws MalformedMessage {
    ReceivedMessage received = StunDecoder.decode(REQUEST);
    StunMessage message = received.message();

    assertEquals(MessageClass.REQUEST, message.messageClass());
    assertEquals(Method.BINDING, message.method());
    assertEquals(new TransactionId(0xb7e7a701, 0xbc34d686fa87dfaeL), message.id());
    assertEquals(Optional.of(new Software("STUN test client")), message.first(Software.class));
    assertEquals(Optional.of(new Username("evtj:h6vY")), message.first(Username.class));
    assertEquals(
        List.of(0x0024, 0x8029),
        message.all(UnknownAttribute.class).map(UnknownAttribute::code).toList());
    assertTrue(received.isAuthentic(SHORT_TERM));
    assertTrue(received.hasFingerprint());
    assertFalse(received.isAuthentic(IntegrityKey.shortTerm("another")));
  }

  @Test
  void readsTheSampleIpv4Response() throws Exception {
    assertMapped("192.0.2.1", IPV4_RESPONSE);
  }

  @Test
  void readsTheSampleIpv6Response() throws Exception {
    assertMapped("2001:db8:1234:5678:11:2233:4455:6677", IPV6_RESPONSE);
  }

  @Test
  void readsTheSampleRequestWithLongTermCredentials() throws MalformedMessage {
    ReceivedMessage received = StunDecoder.decode(LONG_TERM_REQUEST);
    String username = "\u30DE\u30C8\u30EA\u30C3\u30AF\u30B9";

    assertEquals(Optional.of(new Username(username)), received.message().first(Username.class));
    assertEquals(Optional.of(new Realm("example.org")), received.message().first(Realm.class));
    assertTrue(received.isAuthentic(IntegrityKey.longTerm(username, "example.org", "TheMatrIX")));
    assertFalse(received.isAuthentic(IntegrityKey.longTerm(username, "example.org", "Neo")));
  }

  @Test
  void writesTheSampleRequestWithLongTermCredentialsToTheByte() throws MalformedMessage {
    StunMessage message = StunDecoder.decode(LONG_TERM_REQUEST).message();
    String username = message.first(Username.class).orElseThrow().text();

    assertArrayEquals(
        LONG_TERM_REQUEST,
        StunEncoder.encode(
            message, Protection.by(IntegrityKey.longTerm(username, "example.org", "TheMatrIX"))));
  }

  private static void assertMapped(String address, byte[] response) throws Exception {
    ReceivedMessage received = StunDecoder.decode(response);

    assertEquals(MessageClass.SUCCESS_RESPONSE, received.message().messageClass());
    assertEquals(
        Optional.of(new Software("test vector")), received.message().first(Software.class));
    assertEquals(
        Optional.of(
            new XorMappedAddress(new InetSocketAddress(InetAddress.getByName(address), 32853))),
        received.message().first(XorMappedAddress.class));
    assertTrue(received.isAuthentic(SHORT_TERM));
    assertTrue(received.hasFingerprint());
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
  }
}
