package dev.turnscope.stun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedInputTest {
  private static final String ID = "000102030405060708090a0b";
  private static final byte[] GOOD =
      StunEncoder.encode(
          StunMessage.request(
              Method.ALLOCATE,
              RequestedTransport.UDP,
              new Username("user"),
              new ErrorCode(401, "Unauthorized"),
              new XorPeerAddress(new InetSocketAddress("127.0.0.1", 9)),
              new Lifetime(Duration.ofMinutes(1))),
          Protection.by(IntegrityKey.shortTerm("key")).withFingerprint(true));

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "",
        "00",
        "00010000 2112a442",
        "00010000 2112a443" + ID,
        "00010004 2112a442" + ID,
        "00010003 2112a442" + ID + "000000",
        "00010000 2112a442" + ID + "00000000",
        "00020000 2112a442" + ID,
        "00010004 2112a442" + ID + "000d0004",
        "00010008 2112a442" + ID + "000dffff00000000",
        "00010008 2112a442" + ID + "000d000300000000",
        "00010008 2112a442" + ID + "0020000400010000",
        "0001000c 2112a442" + ID + "002000080003000000000000",
        "00010008 2112a442" + ID + "0009000400000200",
        "00010008 2112a442" + ID + "0009000400000464",
        "00010008 2112a442" + ID + "000a000300010002",
        "00010008 2112a442" + ID + "0008000400000000",
        "00010008 2112a442" + ID + "8028000400000000",
        "80010000 2112a442" + ID,
        "c0010000 2112a442" + ID,
        "40000004 00",
        "4000",
      })
  void isRefusedWithTheOneException(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));

    assertThrows(MalformedMessage.class, () -> Packet.decode(bytes));
  }

  @Test
  void isRefusedWhereverAMessageIsCutOff() {
    for (int length = 0; length < GOOD.length; length++) {
      byte[] cut = Arrays.copyOf(GOOD, length);
      assertThrows(MalformedMessage.class, () -> Packet.decode(cut), () -> cut.length + " bytes");
    }
  }

  @Test
  void neverThrowsAnythingElseWhateverIsFlipped() {
    Random random = new Random(8489);
    for (int round = 0; round < 50_000; round++) {
      byte[] bytes = GOOD.clone();
      int flips = 1 + random.nextInt(4);
      for (int flip = 0; flip < flips; flip++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      decodeQuietly(bytes);
      // Without the fingerprint, which would catch most of them first.
      byte[] plain = Arrays.copyOf(bytes, bytes.length - 8);
      plain[3] -= 8;
      decodeQuietly(plain);
    }
  }

  @Test
  void ofATextThatIsTooLongIsRefused() {
    String tooLong = "x".repeat(Username.LONGEST + 1);
    byte[] bytes = StunEncoder.encode(StunMessage.request(Method.ALLOCATE, new Username(tooLong)));

    MalformedMessage refusal = assertThrows(MalformedMessage.class, () -> Packet.decode(bytes));
    assertEquals("A text of 509 bytes", refusal.getMessage());
  }

  private static void decodeQuietly(byte[] bytes) {
    assertNotNull(Description.of(bytes, UnaryOperator.identity()));
    try {
      assertNotNull(Packet.decode(bytes));
    } catch (MalformedMessage expected) {
      assertNotNull(expected.getMessage());
    }
  }
}
