package dev.turnscope.secrets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.model.Secret;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds markers, whole or cut off, plain, in Base64 wherever it begins, hexadecimal or
 * percent-encoded. What it says of a find names the marker, and never shows it.
 */
public final class ForbiddenForms {
  /** Octets of a secret that betray it. */
  private static final int PIECE = 9;

  private static final int STEP = 3;

  private static final Map<String, String> FORMS = forms();

  private ForbiddenForms() {}

  /** Which markers stand in a text, and in which form. */
  public static List<String> in(String text) {
    return in(text, FORMS);
  }

  /** The forms in which another secret, that is no marker, stands in a text. */
  public static List<String> of(Secret secret, String text) {
    Map<String, String> forms = new LinkedHashMap<>();
    addAll(forms, "it stands in ", secret.reveal());
    return in(text, forms);
  }

  private static List<String> in(String text, Map<String, String> forms) {
    Set<String> found = new LinkedHashSet<>();
    forms.forEach(
        (form, what) -> {
          if (text.contains(form)) {
            found.add(what);
          }
        });
    return List.copyOf(found);
  }

  /** Which markers stand in octets. */
  public static List<String> in(byte[] octets) {
    return in(new String(octets, ISO_8859_1));
  }

  /** Which markers stand in the files under a folder, or in their names. */
  public static List<String> under(Path folder) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        in(path.toString()).forEach(what -> found.add(what + " in the name of " + path));
        if (Files.isRegularFile(path)) {
          in(content(path)).forEach(what -> found.add(what + " in " + path));
        }
      }
    }
    return found;
  }

  public static void assertNoneIn(String place, String text) {
    assertEquals(List.of(), in(text), place);
  }

  public static void assertNoneIn(String place, byte[] octets) {
    assertEquals(List.of(), in(octets), place);
  }

  /** The file may go while one looks. */
  private static byte[] content(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException gone) {
      return new byte[0];
    }
  }

  private static Map<String, String> forms() {
    Map<String, String> forms = new LinkedHashMap<>();
    for (Marker marker : Marker.values()) {
      addAll(forms, marker.name() + " in ", marker.own());
    }
    return forms;
  }

  private static void addAll(Map<String, String> forms, String name, String secret) {
    byte[] octets = secret.getBytes(UTF_8);
    for (int from = 0; from + PIECE <= octets.length; from += STEP) {
      add(forms, name, Arrays.copyOfRange(octets, from, from + PIECE));
    }
  }

  private static void add(Map<String, String> forms, String name, byte[] piece) {
    String text = new String(piece, UTF_8);
    forms.put(text, name + "plain");
    forms.put(read(text, UTF_16LE), name + "UTF-16");
    forms.put(read(text, UTF_16BE), name + "UTF-16");
    for (String between : List.of("", " ", ":")) {
      HexFormat hex = HexFormat.ofDelimiter(between);
      forms.put(hex.formatHex(piece), name + "hexadecimal");
      forms.put(hex.withUpperCase().formatHex(piece), name + "hexadecimal");
    }
    String percent = URLEncoder.encode(text, UTF_8);
    forms.putIfAbsent(percent, name + "URL encoding");
    forms.putIfAbsent(percent.toLowerCase(Locale.ROOT), name + "URL encoding");
    for (int before = 0; before < 3; before++) {
      byte[] shifted = new byte[before + PIECE];
      System.arraycopy(piece, 0, shifted, before, PIECE);
      String base64 = Base64.getEncoder().encodeToString(shifted);
      // A character that holds bits of what stands before or behind is not the piece's alone.
      String inner = base64.substring(before == 0 ? 0 : before + 1, shifted.length * 8 / 6);
      forms.put(inner, name + "Base64");
      forms.put(inner.replace('+', '-').replace('/', '_'), name + "Base64");
    }
  }

  private static String read(String text, Charset charset) {
    return new String(text.getBytes(charset), ISO_8859_1);
  }
}
