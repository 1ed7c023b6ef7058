package dev.turnscope.aws.profile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SharedSettingsTest {

  @Test
  void readWhatThisComputerWrites() {
    assertEquals(ISO_8859_1, SharedSettings.charset("ISO-8859-1"));
  }

  @Test
  void readUtf8WhereThisJavaDoesNotKnowTheComputersEncoding() {
    assertEquals(UTF_8, SharedSettings.charset("x-none-such"));
    assertEquals(UTF_8, SharedSettings.charset(""));
  }
}
