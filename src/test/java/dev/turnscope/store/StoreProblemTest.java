package dev.turnscope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StoreProblemTest {
  private static final Path FILE = Path.of("settings.json");

  @ParameterizedTest
  @MethodSource("failures")
  void tellsWhyInWords(IOException failure, String why) {
    assertEquals(
        "Turnscope’s settings cannot be saved in settings.json: %s.".formatted(why),
        StoreProblem.unsaved("settings", FILE, failure).sentence());
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new IOException("No space left on device"), "the disk is full"),
        Arguments.of(
            new FileSystemException("f", null, "There is not enough space on the disk"),
            "the disk is full"),
        Arguments.of(new AccessDeniedException("f"), "this user may not write there"),
        Arguments.of(new FileAlreadyExistsException("f"), "a file is where its folder should be"),
        Arguments.of(
            new FileSystemException("my space here", null, "Read-only file system"),
            "Read-only file system"),
        Arguments.of(new IOException("internal words"), "the disk or folder refuses it"));
  }

  @Test
  void tellsWhereTheOldFileIs() {
    StoreProblem problem =
        StoreProblem.setAside(
            "settings", FILE, new AccessDeniedException("f"), Path.of("settings.json.broken"));

    assertEquals(
        "The file settings.json cannot be used: this user may not read it.", problem.sentence());
    assertTrue(problem.nextStep().contains("settings.json.broken"), problem::nextStep);
  }
}
