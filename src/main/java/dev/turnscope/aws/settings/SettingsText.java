package dev.turnscope.aws.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** From a file's bytes to its lines. */
final class SettingsText {
  private static final List<String> MARKS_OF_UTF_16 = List.of("\u00FF\u00FE", "\u00FE\u00FF");

  /** Editors on Windows put it before the text. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

  private SettingsText() {}

  /** UTF-8, and what else this computer writes by itself. */
  static List<String> lines(byte[] content, Charset local) throws MalformedSettings {
    String text = text(content, local);
    int zero = text.indexOf('\0');
    if (zero >= 0) {
      throw new MalformedSettings(
          "holds a zero byte at line %d, as no text in UTF-8 does.".formatted(line(text, zero)),
          "Save it as UTF-8, or see whether it is the right file.");
    }
    String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    return Arrays.asList(LINE_BREAK.split(unmarked, -1));
  }

  private static String text(byte[] content, Charset local) throws MalformedSettings {
    if (ofUtf16(content)) {
      throw new MalformedSettings(
          "is written in UTF-16, which AWS’s own programs do not read either.",
          "Save it as UTF-8.");
    }
    try {
      return decoded(content, UTF_8);
    } catch (CharacterCodingException notUtf8) {
      try {
        return decoded(content, local);
      } catch (CharacterCodingException neither) {
        throw new MalformedSettings(
            "is no text in UTF-8 at line %d.".formatted(firstBrokenLine(content)),
            "Save it as UTF-8, or see whether it is the right file.");
      }
    }
  }

  private static boolean ofUtf16(byte[] content) {
    if (content.length < 2) {
      return false;
    }
    String mark = new String(new char[] {(char) (content[0] & 0xFF), (char) (content[1] & 0xFF)});
    return MARKS_OF_UTF_16.contains(mark);
  }

  private static String decoded(byte[] content, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
  }

  private static int firstBrokenLine(byte[] content) {
    String replaced = new String(content, UTF_8);
    return line(replaced, Math.max(0, replaced.indexOf('\uFFFD')));
  }

  private static int line(String text, int at) {
    return LINE_BREAK.split(text.substring(0, at), -1).length;
  }
}
