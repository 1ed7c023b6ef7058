package dev.turnscope.secrets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A search that finds nothing is worth what it would have found. */
class ForbiddenFormsTest {

  @ParameterizedTest
  @EnumSource(Marker.class)
  void findsEveryMarkerInEveryForm(Marker marker) {
    String text = marker.text();
    byte[] octets = text.getBytes(UTF_8);

    assertFound(marker, "plain", text);
    assertFound(marker, "hexadecimal", HexFormat.of().formatHex(octets));
    assertFound(marker, "hexadecimal", HexFormat.of().withUpperCase().formatHex(octets));
    assertFound(marker, "hexadecimal", HexFormat.ofDelimiter(" ").formatHex(octets));
    assertFound(marker, "hexadecimal", HexFormat.ofDelimiter(":").formatHex(octets));
    for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
      assertFound(marker, "UTF-16", new String(text.getBytes(charset), ISO_8859_1));
    }
    if (!URLEncoder.encode(text, UTF_8).equals(text)) {
      assertFound(marker, "URL encoding", URLEncoder.encode(text, UTF_8));
    }
  }

  @ParameterizedTest
  @EnumSource(Marker.class)
  void findsEveryMarkerInBase64WhereverItBegins(Marker marker) {
    for (int before = 0; before < 3; before++) {
      byte[] octets = ("x".repeat(before) + marker.text() + "yy").getBytes(UTF_8);

      assertFound(marker, "Base64", Base64.getEncoder().encodeToString(octets));
      assertFound(marker, "Base64", Base64.getUrlEncoder().encodeToString(octets));
    }
  }

  @ParameterizedTest
  @EnumSource(Marker.class)
  void findsAMarkerThatWasCutOff(Marker marker) {
    String own = marker.own();

    assertFound(marker, "plain", own.substring(0, 12));
    assertFound(marker, "plain", own.substring(own.length() - 12));
  }

  @Test
  void findsNothingInWhatIsNoSecret() throws IOException {
    assertEquals(List.of(), ForbiddenForms.in("1900000000:"));
    try (InputStream report = getClass().getResourceAsStream("../report/schema-1.json")) {
      assertEquals(List.of(), ForbiddenForms.in(Objects.requireNonNull(report).readAllBytes()));
    }
  }

  @Test
  void looksIntoFilesAndTheirNames(@TempDir Path folder) throws IOException {
    Path deep = Files.createDirectories(folder.resolve("a").resolve("b"));
    Files.writeString(deep.resolve("log"), "said " + Marker.TURN_PASSWORD.text());
    Files.writeString(folder.resolve("AKIAKEYMARKER7Q2ZX5J"), "");

    List<String> found = ForbiddenForms.under(folder);

    assertEquals(2, found.size(), found.toString());
  }

  @Test
  void showsNoMarkerItself() {
    assertEquals(List.of(), ForbiddenForms.in(ForbiddenForms.in(Marker.all()).toString()));
    assertEquals(Marker.values().length, ForbiddenForms.in(Marker.all()).size());
  }

  @Test
  void takesNoMarkerForAnother() {
    for (Marker marker : Marker.values()) {
      Stream<String> found = ForbiddenForms.in(marker.text()).stream();
      assertTrue(found.allMatch(what -> what.startsWith(marker.name())), marker.name());
    }
  }

  private static void assertFound(Marker marker, String form, String text) {
    List<String> found = ForbiddenForms.in(text);
    assertTrue(
        found.contains(marker.name() + " in " + form),
        () -> marker.name() + " in " + form + " is not among " + found);
  }
}
