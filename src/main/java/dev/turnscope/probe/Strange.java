package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Redaction;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** What answers where a TURN server should: told in a few printable words. */
final class Strange {
  private static final int MAGIC_COOKIE = 0x2112A442;
  private static final int COOKIE_END = 8;
  private static final int LONGEST_QUOTE = 80;
  private static final int LONGEST_DUMP = 16;
  private static final int TLS_ALERT = 21;
  private static final int TLS_FIRST_TYPE = 20;
  private static final int TLS_LAST_TYPE = 23;
  private static final int TLS_MAJOR_VERSION = 3;

  private Strange() {}

  static StageFailure failure(byte[] came) {
    return StageFailure.quoting(
        Cause.NOT_TURN,
        redaction ->
            "What answers is no TURN server: it sent %s.".formatted(describe(came, redaction)));
  }

  /**
   * Whether the beginning of a stream can be no STUN message. The probe binds no channels, so that
   * it is no ChannelData either.
   */
  static boolean isNoStun(byte[] start) {
    return (start.length > 0 && (start[0] & 0xc0) != 0)
        || isTls(start)
        || (start.length >= COOKIE_END && !hasCookie(start));
  }

  static String describe(byte[] came, Redaction redaction) {
    if (isTls(came)) {
      return came[0] == TLS_ALERT ? "a TLS alert" : "a TLS record";
    }
    if (came.length >= COOKIE_END && hasCookie(came) && (came[0] & 0xc0) == 0) {
      return "a damaged STUN message of %d bytes".formatted(came.length);
    }
    byte[] shown = redaction.in(came);
    String text = new String(shown, StandardCharsets.ISO_8859_1);
    String line = text.lines().findFirst().orElse("");
    return !line.isEmpty() && line.chars().allMatch(Strange::isPrintable)
        ? quote(line)
        : "%d bytes that begin with %s"
            .formatted(
                came.length,
                HexFormat.ofDelimiter(" ")
                    .formatHex(Arrays.copyOf(shown, Math.min(shown.length, LONGEST_DUMP))));
  }

  /**
   * A server's own words, after their redaction: bounded, and nothing in them that a terminal
   * obeys.
   */
  static String quote(String words) {
    StringBuilder printable = new StringBuilder("“");
    words
        .codePoints()
        .limit(LONGEST_QUOTE)
        .map(point -> isPrintable(point) ? point : '?')
        .forEach(printable::appendCodePoint);
    return printable.append(words.length() > LONGEST_QUOTE ? "…”" : "”").toString();
  }

  private static boolean isPrintable(int point) {
    return point >= ' ' && point <= '~';
  }

  private static boolean isTls(byte[] start) {
    return start.length > 1
        && start[0] >= TLS_FIRST_TYPE
        && start[0] <= TLS_LAST_TYPE
        && start[1] == TLS_MAJOR_VERSION;
  }

  private static boolean hasCookie(byte[] start) {
    return ByteBuffer.wrap(start).getInt(COOKIE_END - Integer.BYTES) == MAGIC_COOKIE;
  }
}
