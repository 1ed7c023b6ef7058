package dev.turnscope.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void aTextIsSaidWithItsGapsFilled() {
    assertEquals("Channels", Words.of("source.channels"));
    assertEquals("No channel listed matches “door”.", Words.of("source.channels.no-match", "door"));
  }

  @Test
  void aMissingTextFailsATest() {
    assertThrows(AssertionError.class, () -> Words.of("no.such.text"));
  }

  @Test
  void aMissingTextShowsAsItsKey() throws IOException {
    assertEquals("no.such.text", Words.in(bundle("a=An apple"), "no.such.text", 1));
  }

  @Test
  void everyTextIsAFormatAlsoWithoutGaps() throws IOException {
    assertEquals("100 %", Words.in(bundle("a=100 %%"), "a"));
  }

  @Test
  void numbersAreWrittenInTheLanguageOfTheText() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertEquals("5,003 ms", Words.of("look.millis", 5003));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static ResourceBundle bundle(String text) throws IOException {
    return new PropertyResourceBundle(new StringReader(text));
  }
}
