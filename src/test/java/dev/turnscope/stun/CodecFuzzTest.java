package dev.turnscope.stun;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whatever bytes come, the codec answers with a message or says that they are malformed.
 *
 * <p>Every build runs the inputs in src/test/resources. Either test runs as a fuzzer for the time
 * that its maxDuration gives with {@code JAZZER_FUZZ=1 mvn test -Dtest=CodecFuzzTest#decodes}, and
 * with {@code #framesStreams}; what it finds is written beside those inputs.
 */
class CodecFuzzTest {
  private static final int LONGEST = 8192;
  private static final IntegrityKey KEY = IntegrityKey.shortTerm("key");

  @FuzzTest(maxDuration = "1h")
  void decodes(byte[] bytes) {
    try {
      switch (Packet.decode(bytes)) {
        case ReceivedMessage received -> {
          received.isAuthentic(KEY);
          StunMessage message = received.message();
          if (bytes.length < LONGEST) {
            StunEncoder.encode(message, Protection.by(KEY).withFingerprint(true));
          }
        }
        case ChannelData data ->
            assertArrayEquals(Arrays.copyOf(bytes, data.encode().length), data.encode());
      }
    } catch (MalformedMessage said) {
      assertTrue(said.getMessage() != null);
    }
  }

  /** The first byte says in how large pieces the rest arrives; the pieces change nothing. */
  @FuzzTest(maxDuration = "1h")
  void framesStreams(byte[] bytes) {
    if (bytes.length > 0) {
      byte[] stream = Arrays.copyOfRange(bytes, 1, bytes.length);
      assertArrayEquals(
          framed(stream, Math.max(1, stream.length)), framed(stream, 1 + (bytes[0] & 0x3f)));
    }
  }

  private static byte[] framed(byte[] stream, int piece) {
    StreamFraming framing = new StreamFraming(LONGEST);
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    try {
      for (int start = 0; start < stream.length; start += piece) {
        framing.add(stream, start, Math.min(piece, stream.length - start));
        for (Optional<byte[]> next = framing.next(); next.isPresent(); next = framing.next()) {
          messages.writeBytes(next.get());
        }
      }
    } catch (MalformedMessage ended) {
      messages.write(0);
    }
    return messages.toByteArray();
  }
}
