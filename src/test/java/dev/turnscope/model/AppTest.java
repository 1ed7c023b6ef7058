package dev.turnscope.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AppTest {

  @Test
  void theVersionIsThatOfTheBuild() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));

    assertTrue(
        pom.contains(
            "<artifactId>turnscope</artifactId>\n  <version>" + App.VERSION + "</version>"));
  }
}
