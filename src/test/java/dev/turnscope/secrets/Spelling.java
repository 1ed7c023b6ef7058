package dev.turnscope.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/** How a stranger may write a secret that it was told. */
public enum Spelling {
  PLAIN(text -> text),
  BASE64(text -> base64("", text)),
  BASE64_OF_A_PAIR(text -> base64("me:", text)),
  BASE64_FURTHER_BEHIND(text -> base64("you:", text)),
  HEXADECIMAL(text -> HexFormat.of().formatHex(text.getBytes(UTF_8))),
  HEXADECIMAL_IN_CAPITALS(text -> HexFormat.of().withUpperCase().formatHex(text.getBytes(UTF_8))),
  PERCENT_ENCODED(text -> URLEncoder.encode(text, UTF_8));

  private final UnaryOperator<String> write;

  Spelling(UnaryOperator<String> write) {
    this.write = write;
  }

  public String of(Marker marker) {
    return write.apply(marker.text());
  }

  private static String base64(String before, String text) {
    return Base64.getEncoder().encodeToString((before + text).getBytes(UTF_8));
  }
}
