package dev.turnscope.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretTest {
  private static final Credentials CREDENTIALS =
      new Credentials(new Secret("1781000000:user-marker"), new Secret("password-marker"));

  @Test
  void printsAsAConstantWhateverItHolds() {
    assertEquals(new Secret("a").toString(), new Secret("password-marker").toString());
    assertEquals(new Secret("a").hashCode(), new Secret("password-marker").hashCode());
  }

  @Test
  void staysHiddenInEveryRecordThatCarriesIt() {
    String printed = new IceServer(List.of(), CREDENTIALS, null, null).toString();

    assertFalse(printed.contains("marker"), printed);
  }

  @Test
  void isEqualByValue() {
    assertEquals(new Secret("a"), new Secret("a"));
    assertNotEquals(new Secret("a"), new Secret("b"));
  }

  @Test
  void tellsTheExpiryThatTheUsernameBeginsWith() {
    assertEquals(Optional.of(Instant.ofEpochSecond(1_781_000_000)), CREDENTIALS.expiryInUsername());
    assertEquals(
        Optional.empty(), new Credentials(new Secret("joe"), new Secret("x")).expiryInUsername());
  }

  @Test
  void isIncompleteWithEitherHalfEmpty() {
    assertTrue(new Credentials(new Secret(""), new Secret("x")).incomplete());
    assertTrue(new Credentials(new Secret("x"), new Secret("")).incomplete());
    assertFalse(CREDENTIALS.incomplete());
  }
}
