package dev.turnscope.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a secret may stand in somebody's words: as it is, Base64, hexadecimal, percent-encoded. */
final class SecretForms {
  /**
   * The part of a time-limited username, {@code <epoch seconds>:<part>}, that tells whose it is.
   */
  private static final Pattern AFTER_EXPIRY = Pattern.compile("\\d{9,11}:(.+)");

  /** Octets: an encoding of fewer is found in words that have nothing to do with it. */
  private static final int SHORTEST_ENCODED = 4;

  /** Octets that Base64 takes at once, and bits of each of its characters. */
  private static final int BASE64_GROUP = 3;

  private static final int BASE64_BITS = 6;

  private SecretForms() {}

  static Set<String> of(Secret secret) {
    Set<String> forms = new LinkedHashSet<>();
    addAll(forms, secret.reveal());
    Matcher timeLimited = AFTER_EXPIRY.matcher(secret.reveal());
    if (timeLimited.matches()) {
      addAll(forms, timeLimited.group(1));
    }
    forms.remove("");
    return forms;
  }

  private static void addAll(Set<String> forms, String text) {
    byte[] octets = text.getBytes(UTF_8);
    forms.add(text);
    // As octets that are read one by one.
    forms.add(new String(octets, ISO_8859_1));
    if (octets.length >= SHORTEST_ENCODED) {
      forms.add(HexFormat.of().formatHex(octets));
      forms.add(HexFormat.of().withUpperCase().formatHex(octets));
      String percent = URLEncoder.encode(text, UTF_8);
      forms.add(percent);
      forms.add(percent.replace("+", "%20"));
      for (int before = 0; before < BASE64_GROUP; before++) {
        String inner = base64(octets, before);
        forms.add(inner);
        forms.add(inner.replace('+', '-').replace('/', '_'));
      }
    }
  }

  /** The characters that the octets alone decide, with so many others before and any behind. */
  private static String base64(byte[] octets, int before) {
    byte[] shifted = new byte[before + octets.length];
    System.arraycopy(octets, 0, shifted, before, octets.length);
    String encoded = Base64.getEncoder().encodeToString(shifted);
    int from = (before * Byte.SIZE + BASE64_BITS - 1) / BASE64_BITS;
    int to = shifted.length * Byte.SIZE / BASE64_BITS;
    return encoded.substring(from, to);
  }
}
