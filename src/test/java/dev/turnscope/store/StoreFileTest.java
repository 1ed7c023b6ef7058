package dev.turnscope.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StoreFileTest {
  @TempDir Path folder;

  @Test
  void isAbsentBeforeItWasWritten() throws IOException {
    assertTrue(file(folder.resolve("none")).read().isEmpty());
  }

  @Test
  void holdsWhatWasWrittenLastAndNothingBesideIt() throws IOException {
    StoreFile file = file(folder);

    file.write(bytes("old and longer than the new"));
    file.write(bytes("new"));

    assertArrayEquals(bytes("new"), file.read().orElseThrow());
    assertEquals(List.of(file.path()), files());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void isForItsOwnerAlone() throws IOException {
    StoreFile file = file(folder);

    file.write(bytes("new"));

    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void isWrittenWhereALinkPoints() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path target = Files.writeString(elsewhere.resolve("mine.json"), "old");
    Path home = Files.createDirectory(folder.resolve("home"));
    StoreFile file = file(home);
    Files.createSymbolicLink(file.path(), target);

    file.write(bytes("new"));

    assertEquals("new", Files.readString(target));
    assertTrue(Files.isSymbolicLink(file.path()));
  }

  @Test
  void isWholeWhileSeveralWriteIt() throws Exception {
    int size = 300_000;
    file(folder).write(filled(size, 'a'));
    List<Future<?>> writers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (char letter = 'a'; letter < 'e'; letter++) {
        byte[] content = filled(size, letter);
        writers.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 5; i++) {
                    file(folder).write(content);
                  }
                  return null;
                }));
      }
      while (!writers.stream().allMatch(Future::isDone)) {
        byte[] read = file(folder).read().orElseThrow();
        assertArrayEquals(filled(size, (char) read[0]), read);
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    assertEquals(1, files().size());
  }

  @Test
  void losesTheDraftsOfAKilledProcessAndKeepsThoseOfALiveOne() throws IOException {
    Path old = Files.createFile(folder.resolve(".test.json-1.part"));
    Path fresh = Files.createFile(folder.resolve(".test.json-2.part"));
    Path other = Files.createFile(folder.resolve(".other.json-1.part"));
    FileTime yesterday = FileTime.from(Clock.systemUTC().instant().minus(Duration.ofDays(1)));
    Files.setLastModifiedTime(old, yesterday);
    Files.setLastModifiedTime(other, yesterday);

    file(folder).sweep(Clock.systemUTC());

    assertEquals(List.of(other, fresh), files());
  }

  @Test
  void isNotReadWhereItIsNoFile() throws IOException {
    StoreFile file = file(folder);
    Files.createDirectory(file.path());

    assertThrows(UnusableFile.class, file::read);
  }

  private static StoreFile file(Path folder) {
    return new StoreFile(new StoreFolder(folder), "test.json");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] filled(int size, char letter) {
    byte[] content = new byte[size];
    Arrays.fill(content, (byte) letter);
    return content;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
