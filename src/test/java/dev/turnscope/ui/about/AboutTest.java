package dev.turnscope.ui.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AboutTest {
  @Test
  void theShippedLibrariesAreReadAndNotThoseOfTheTests() {
    assertEquals(
        List.of(new BuiltIn("A, B", "both", "MIT"), new BuiltIn("C", "more", "Apache-2.0")),
        BuiltIn.in(
            """
            Words.

            | shipped | for | licence |
            |---|---|---|
            | A, B | both | MIT |
            | C | more | Apache-2.0 |

            | only in build and tests | licence |
            |---|---|
            | D | EPL |
            """));
  }

  @Test
  void theProgramKnowsWhatIsBuiltIn() {
    List<String> names = BuiltIn.all().stream().map(BuiltIn::name).toList();
    assertTrue(names.contains("AtlantaFX"), names.toString());
    assertFalse(names.contains("JUnit"), names.toString());
  }

  @Test
  void theVersionsAreThoseOfTheBuildAndOfThisComputer() {
    String text = Versions.here().text();
    assertTrue(text.startsWith("Turnscope: " + Versions.here().program() + "\n"), text);
    assertTrue(text.contains("Java: " + Runtime.version()), text);
    assertTrue(text.contains("libwebrtc M"), text);
    assertTrue(text.contains("System: " + System.getProperty("os.name")), text);
    assertFalse(text.contains("${"), text);
  }
}
