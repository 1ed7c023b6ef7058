package dev.turnscope.aws.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Names of profiles and sessions as the SDK takes them: it leaves out those with, say, a space. */
public final class SdkNames {
  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-F]{2}");
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private SdkNames() {}

  /** The name for the SDK; other characters, and %, become % and their number as in a URL. */
  public static String of(String name) {
    StringBuilder form = new StringBuilder();
    for (byte each : name.getBytes(UTF_8)) {
      char character = (char) (each & 0xFF);
      if (taken(character)) {
        form.append(character);
      } else {
        form.append('%').append(HEX.toHexDigits(each));
      }
    }
    return form.toString();
  }

  /** The name as a person wrote it. */
  public static String told(String form) {
    ByteArrayOutputStream name = new ByteArrayOutputStream();
    for (int i = 0; i < form.length(); i++) {
      char character = form.charAt(i);
      if (character == '%' && ESCAPE.matcher(form).region(i, form.length()).lookingAt()) {
        name.write(HexFormat.fromHexDigits(form, i + 1, i + 3));
        i += 2;
      } else {
        name.writeBytes(String.valueOf(character).getBytes(UTF_8));
      }
    }
    return name.toString(UTF_8);
  }

  private static boolean taken(char character) {
    return character < 0x80
        && (Character.isLetterOrDigit(character) || "_-/.@:+".indexOf(character) >= 0);
  }
}
