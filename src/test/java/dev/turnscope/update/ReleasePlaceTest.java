package dev.turnscope.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleasePlaceTest {

  @Test
  void theBuildHasFilledItsNameIn() throws IOException {
    try (InputStream file = ReleasePlace.class.getResourceAsStream("releases.properties")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(text.contains("releases="), text);
      assertFalse(text.contains("${"), text);
    }
    assertTrue(ReleasePlace.ofThisBuild().stream().allMatch(ReleasePlace::isSecure));
  }

  @Test
  void anAddressOfHttpsIsOne() {
    String place = "https://api.example/repos/owner/turnscope/releases/latest";
    assertEquals(Optional.of(URI.create(place)), ReleasePlace.in(" " + place + "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "${turnscope.releases}",
        "http://api.example/latest",
        "https:///latest",
        "https://user:password@api.example/latest",
        "file:///latest",
        "latest"
      })
  void nothingElseIs(String text) {
    assertTrue(ReleasePlace.in(text).isEmpty());
  }
}
