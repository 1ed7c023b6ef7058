package dev.turnscope.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseVersionTest {

  @Test
  void eachIsNewerThanTheOneBefore() {
    List<String> order =
        List.of(
            "0.1.0-SNAPSHOT",
            "0.1.0",
            "v0.1.1",
            "0.9",
            "0.10.0",
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "V1",
            "1.0.0.1",
            "2026.11.28",
            "99999999999999999999.0");
    for (int one = 0; one < order.size(); one++) {
      for (int other = 0; other < order.size(); other++) {
        assertEquals(
            Integer.compare(one, other),
            Integer.signum(read(order.get(one)).compareTo(read(order.get(other)))),
            order.get(one) + " and " + order.get(other));
      }
    }
  }

  @Test
  void whatIsLeftOutIsZeroAndABuildTellsNoVersionsApart() {
    assertEquals(0, read("1").compareTo(read("v1.0.0.0+linux.7")));
  }

  @Test
  void aPersonReadsItWithoutTheVAndTheBuild() {
    assertEquals("1.2.0-rc.1", read("v1.2.0-rc.1+7").text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v",
        "latest",
        "1.",
        ".1",
        "1..2",
        "1.2.3.4.5",
        "1.0-",
        "1.0 ",
        "-1",
        "1.0-a..b",
        "1.0\n",
        "1.0<b>",
        "١.٢",
        "1.0-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void otherTextsAreNoVersions(String text) {
    assertTrue(ReleaseVersion.read(text).isEmpty());
  }

  private static ReleaseVersion read(String text) {
    return Optional.of(text).flatMap(ReleaseVersion::read).orElseThrow();
  }
}
