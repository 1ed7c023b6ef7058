package dev.turnscope.ui.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TypeAheadTest {
  private static final List<String> NAMES =
      List.of("default", "acme-dev", "acme-prod", "Bank", "my work", "prod", "dev-2");

  private long now;
  private final TypeAhead typeAhead = new TypeAhead(() -> now);
  private int at;

  @Test
  void lettersInARowAreOneBeginning() {
    assertEquals("acme-dev", typed("a"));
    assertEquals("acme-prod", typed("cme-p"));
  }

  @Test
  void whoWaitsBeginsAnew() {
    typed("a");
    now += TypeAhead.PAUSE.plus(Duration.ofMillis(1)).toNanos();

    assertEquals("Bank", typed("b"));
  }

  @Test
  void oneLetterAgainAndAgainGoesFromMatchToMatch() {
    assertEquals("dev-2", typed("d"));
    assertEquals("default", typed("d"));
    assertEquals("dev-2", typed("d"));
  }

  @Test
  void theSameLetterLaterGoesOnTooAndRoundTheEnd() {
    assertEquals("acme-dev", typed("a"));
    now += Duration.ofSeconds(5).toNanos();
    assertEquals("acme-prod", typed("a"));
    now += Duration.ofSeconds(5).toNanos();
    assertEquals("acme-dev", typed("a"));
  }

  @Test
  void aBeginningComesBeforeAPartInside() {
    assertEquals("prod", typed("pro"));
    now += Duration.ofSeconds(5).toNanos();
    assertEquals("my work", typed("work"));
  }

  @Test
  void capitalsAreAsGoodAsSmallLetters() {
    assertEquals("Bank", typed("bA"));
    now += Duration.ofSeconds(5).toNanos();
    assertEquals("acme-dev", typed("ACME"));
  }

  @Test
  void aNameMayHaveASpace() {
    assertEquals("my work", typed("my w"));
  }

  @Test
  void whatIsNowhereMovesNothing() {
    typed("ban");

    assertEquals(OptionalInt.empty(), typeAhead.type("x", NAMES, at));
    assertEquals(OptionalInt.empty(), typeAhead.type("q", List.of(), -1));
  }

  private String typed(String letters) {
    letters
        .chars()
        .forEach(
            letter -> {
              at = typeAhead.type(Character.toString(letter), NAMES, at).orElse(at);
              now += Duration.ofMillis(100).toNanos();
            });
    return NAMES.get(at);
  }
}
