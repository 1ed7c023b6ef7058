package dev.turnscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenCommandTest {

  @Test
  void opensTheWindowWithAFile(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("run.json"));

    CliRun run = CliRun.of("open", file.toString());

    assertEquals(ExitCode.WORKS, run.exitCode());
    assertEquals(List.of(file), run.opened());
  }

  @Test
  void opensTheWindowAlone() {
    assertEquals(Collections.singletonList(null), CliRun.of("open").opened());
  }

  @Test
  void saysWhereThereIsNoSuchFile(@TempDir Path folder) {
    Path file = folder.resolve("run.json");

    CliRun run = CliRun.of("open", file.toString());

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertEquals("There is no file %s.%n".formatted(file), run.err());
    assertEquals(List.of(), run.opened());
  }
}
