package dev.turnscope.paste;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** The encodings that editors and shells write: UTF-8, and UTF-16 with or without a mark. */
final class Encoding {
  private Encoding() {}

  static String decode(byte[] bytes) throws UnreadablePaste {
    try {
      return charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      throw new UnreadablePaste("The text is in neither UTF-8 nor UTF-16: save it as UTF-8.");
    }
  }

  /** A list begins with plain ASCII, of which UTF-16 leaves every other byte 0. */
  private static Charset charset(byte[] bytes) {
    if (bytes.length < 2) {
      return UTF_8;
    }
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (first == 0xfe && second == 0xff || first == 0 && second != 0) {
      return UTF_16BE;
    }
    if (first == 0xff && second == 0xfe || first != 0 && second == 0) {
      return UTF_16LE;
    }
    return UTF_8;
  }
}
