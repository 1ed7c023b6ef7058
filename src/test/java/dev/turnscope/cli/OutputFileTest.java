package dev.turnscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir Path folder;

  @Test
  void holdsTheWholeResultForItsOwnerAlone() throws Exception {
    Path file = Files.writeString(folder.resolve("report.json"), "old and longer than the new");

    OutputFile.at(file.toString()).write("new");

    assertEquals("new", Files.readString(file));
    assertEquals(List.of(file), files());
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
  }

  @Test
  void isWrittenWhereALinkPoints() throws Exception {
    Path file = Files.createFile(folder.resolve("report.json"));
    Path link = Files.createSymbolicLink(folder.resolve("latest"), file);

    OutputFile.at(link.toString()).write("new");

    assertEquals("new", Files.readString(file));
    assertTrue(Files.isSymbolicLink(link));
  }

  @Test
  void takesTheResultInsteadOfStandardOutput() throws IOException {
    Path file = folder.resolve("servers.json");

    CliRun run =
        CliRun.withInput(
            "[{\"urls\":\"stun:h\"}]",
            "servers",
            "--servers",
            "-",
            "--format",
            "json",
            "--output",
            file.toString());

    assertEquals(0, run.exitCode(), run.err());
    assertEquals("", run.out());
    assertTrue(Files.readString(file).contains("stun:h"));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
