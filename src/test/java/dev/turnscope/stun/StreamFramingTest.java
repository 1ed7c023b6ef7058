package dev.turnscope.stun;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamFramingTest {
  private static final int LONGEST = 1_024;
  private static final byte[] REQUEST =
      StunEncoder.encode(StunMessage.request(Method.ALLOCATE, RequestedTransport.UDP));
  private static final ChannelData DATA =
      new ChannelData(0x4000, ByteString.copyOf(new byte[] {1, 2, 3, 4, 5}));

  @Test
  void cutsMessagesThatCameTogether() throws MalformedMessage {
    StreamFraming framing = new StreamFraming(LONGEST);

    byte[] stream = stream();
    framing.add(stream, 0, stream.length);

    assertMessages(allOf(framing));
  }

  @Test
  void joinsMessagesThatCameByteByByte() throws MalformedMessage {
    StreamFraming framing = new StreamFraming(LONGEST);
    List<byte[]> messages = new ArrayList<>();

    byte[] stream = stream();
    for (int i = 0; i < stream.length; i++) {
      framing.add(stream, i, 1);
      messages.addAll(allOf(framing));
    }

    assertMessages(messages);
  }

  @Test
  void givesChannelDataWithoutItsPadding() throws MalformedMessage {
    StreamFraming framing = new StreamFraming(LONGEST);
    byte[] padded = DATA.encodePadded();
    assertEquals(12, padded.length);
    assertEquals(9, DATA.encode().length);

    framing.add(padded, 0, 9);
    assertEquals(Optional.empty(), framing.next());
    framing.add(padded, 9, 3);

    assertEquals(DATA, Packet.decode(framing.next().orElseThrow()));
  }

  @Test
  void refusesAStreamOfSomethingElse() {
    StreamFraming framing = new StreamFraming(LONGEST);
    byte[] other = {(byte) 0x80, 0, 0, 0};
    framing.add(other, 0, other.length);

    assertThrows(MalformedMessage.class, framing::next);
  }

  @Test
  void refusesALengthOverItsLimitBeforeTheRestCame() {
    StreamFraming framing = new StreamFraming(LONGEST);
    byte[] claim = {0x40, 0, (byte) 0xff, (byte) 0xff};
    framing.add(claim, 0, claim.length);

    assertThrows(MalformedMessage.class, framing::next);
  }

  private static byte[] stream() {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    stream.writeBytes(REQUEST);
    stream.writeBytes(DATA.encodePadded());
    stream.writeBytes(REQUEST);
    return stream.toByteArray();
  }

  private static List<byte[]> allOf(StreamFraming framing) throws MalformedMessage {
    List<byte[]> messages = new ArrayList<>();
    for (Optional<byte[]> next = framing.next(); next.isPresent(); next = framing.next()) {
      messages.add(next.get());
    }
    return messages;
  }

  private static void assertMessages(List<byte[]> messages) {
    assertEquals(3, messages.size());
    assertArrayEquals(REQUEST, messages.getFirst());
    assertTrue(messages.get(1).length == DATA.encode().length);
    assertArrayEquals(REQUEST, messages.getLast());
  }
}
