package dev.turnscope.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.turnscope.secrets.ForbiddenForms;
import dev.turnscope.secrets.Marker;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RedactionTest {
  private static final Redaction REDACTION = Redaction.of(Marker.credentials());

  @Test
  void takesUsernameAndPasswordOutOfWords() {
    String said =
        "user %s, password %s!".formatted(Marker.TURN_USERNAME.text(), Marker.TURN_PASSWORD.text());

    assertEquals("user [hidden], password [hidden]!", REDACTION.in(said));
  }

  @ParameterizedTest
  @EnumSource(
      value = Marker.class,
      names = {"TURN_USERNAME", "TURN_PASSWORD"})
  void takesEveryFormOut(Marker marker) {
    byte[] octets = marker.text().getBytes(UTF_8);

    for (int before = 0; before < 3; before++) {
      byte[] around = ("x".repeat(before) + marker.text() + "yy").getBytes(UTF_8);
      assertClean(Base64.getEncoder().encodeToString(around));
      assertClean(Base64.getUrlEncoder().encodeToString(around));
    }
    assertClean(HexFormat.of().formatHex(octets));
    assertClean(HexFormat.of().withUpperCase().formatHex(octets));
    assertClean(URLEncoder.encode(marker.text(), UTF_8));
    assertClean(new String(octets, ISO_8859_1));
  }

  @Test
  void takesOutWhoseAUsernameIsWithoutItsExpiry() {
    String username = Marker.TURN_USERNAME.text();

    assertEquals(
        "of [hidden]", REDACTION.in("of " + username.substring(username.indexOf(':') + 1)));
  }

  @Test
  void takesOutASecretThatWasCutOff() {
    String password = Marker.TURN_PASSWORD.text();

    for (int length = 4; length < password.length(); length++) {
      assertEquals("bad [hidden]", REDACTION.in("bad " + password.substring(0, length)));
    }
  }

  @Test
  void leavesAWordThatAShortSecretIsAPartOf() {
    Redaction shortOnes = Redaction.of(new Credentials(new Secret("user"), new Secret("a")));

    assertEquals(
        "[hidden]: no such username as “[hidden]”", shortOnes.in("a: no such username as “user”"));
  }

  @Test
  void findsASecretInOctetsThatAreNotAscii() {
    Redaction umlaut = Redaction.of(new Credentials(new Secret("jürgen-maria"), new Secret("ß")));

    assertEquals(
        "[hidden] is unknown",
        new String(umlaut.in("jürgen-maria is unknown".getBytes(UTF_8)), UTF_8));
  }

  @Test
  void leavesAllAsItIsWhereThereIsNoSecret() {
    String said = "401 Unauthorized";

    assertSame(said, Redaction.NONE.in(said));
    assertEquals(said, REDACTION.in(said));
    assertEquals(said, Redaction.of(new Credentials(new Secret(""), new Secret(""))).in(said));
  }

  private static void assertClean(String said) {
    ForbiddenForms.assertNoneIn("what is left", REDACTION.in("Sorry, " + said + " is unknown"));
  }
}
