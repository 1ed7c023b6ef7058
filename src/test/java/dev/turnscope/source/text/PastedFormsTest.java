package dev.turnscope.source.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.ListedUri;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form in pasted-forms.txt gives what stands below it there. */
class PastedFormsTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

  /** What forms have for usernames and passwords. */
  private static final List<String> SECRETS = List.of("joe", "jim", "pw", "djE6", "ab/c", "horse");

  private static final String SIGNS = "\"'`{}[](),:;=@/\\…\n\0 $";

  record Form(String name, String text, boolean refused, String expected) {

    static Form read(String section) {
      String name = section.lines().findFirst().orElseThrow();
      String[] parts = section.substring(name.length() + 1).split("\n--- (gives|refuses)\n");
      assertEquals(2, parts.length, name);
      return new Form(name, parts[0], section.contains("\n--- refuses\n"), parts[1].strip());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Form> forms() throws IOException {
    try (InputStream file = PastedFormsTest.class.getResourceAsStream("pasted-forms.txt")) {
      assertNotNull(file);
      String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("(^|\n)=== ")).filter(form -> !form.isBlank()).map(Form::read);
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void givesWhatItHolds(Form form) {
    assertEquals(form.expected(), result(form.text(), form.refused()));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void readsTheSameWithLineEndsOfWindows(Form form) {
    assertEquals(form.expected(), result(form.text().replace("\n", "\r\n"), form.refused()));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void tellsNoSecretWhereverItIsCutOff(Form form) {
    for (int end = 0; end < form.text().length(); end++) {
      assertNoSecret(told(form.text().substring(0, end)));
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void tellsNoSecretHoweverItIsDamaged(Form form) {
    RandomGenerator random = new Random(form.name().hashCode());
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder(form.text());
      for (int damage = random.nextInt(1, 6); damage > 0; damage--) {
        damage(text.append('\n'), random);
      }
      assertNoSecret(told(text.toString()));
    }
  }

  private static void damage(StringBuilder text, RandomGenerator random) {
    int from = random.nextInt(text.length());
    int end = Math.min(text.length(), from + random.nextInt(1, 12));
    switch (random.nextInt(3)) {
      case 0 -> text.delete(from, end);
      case 1 -> text.insert(random.nextInt(text.length()), text.substring(from, end));
      default -> text.setCharAt(from, SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
  }

  @Test
  void areMany() throws IOException {
    assertTrue(forms().count() >= 60);
  }

  private static String result(String text, boolean refused) {
    try {
      IceServerList list = read(text);
      assertFalse(refused, "a list was read");
      assertNoSecret(String.join("\n", list.notices()));
      return Stream.concat(
              list.servers().stream().map(PastedFormsTest::server),
              list.notices().stream().map(notice -> "! " + notice))
          .collect(Collectors.joining("\n"));
    } catch (UnreadableList unreadable) {
      assertTrue(refused, unreadable.sentence());
      assertNoSecret(unreadable.sentence());
      return unreadable.sentence();
    }
  }

  private static String told(String text) {
    try {
      return String.join("\n", read(text).notices());
    } catch (UnreadableList unreadable) {
      return unreadable.sentence();
    }
  }

  private static IceServerList read(String text) throws UnreadableList {
    return new ServerListReader(CLOCK).read(text);
  }

  private static void assertNoSecret(String told) {
    SECRETS.forEach(secret -> assertFalse(told.contains(secret), told));
  }

  private static String server(IceServer server) {
    Credentials credentials = server.credentials();
    return server.uris().stream().map(ListedUri::text).collect(Collectors.joining(" "))
        + (credentials == null || credentials.username().isEmpty()
            ? ""
            : " as " + credentials.username().reveal())
        + (credentials == null || credentials.password().isEmpty()
            ? ""
            : " with " + credentials.password().reveal())
        + (server.ttl() == null ? "" : " for " + server.ttl().toSeconds() + " s");
  }
}
