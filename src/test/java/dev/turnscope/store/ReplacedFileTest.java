package dev.turnscope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.testing.Await;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The settings' file, or its folder, replaced under the running program. */
class ReplacedFileTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  private final List<StoreProblem> problems = new CopyOnWriteArrayList<>();
  @TempDir private Path home;

  enum Replacement {
    GONE {
      @Override
      void put(Path file) throws IOException {
        Files.delete(file);
      }
    },
    FOLDER_GONE {
      @Override
      void put(Path file) throws IOException {
        Files.delete(file);
        Files.delete(Objects.requireNonNull(file.getParent()));
      }
    },
    EMPTY {
      @Override
      void put(Path file) throws IOException {
        Files.write(file, new byte[0]);
      }
    },
    GARBAGE {
      @Override
      void put(Path file) throws IOException {
        Files.write(file, new byte[] {0, (byte) 0xff, '{', 7});
      }
    },
    ANOTHER_FILE {
      @Override
      void put(Path file) throws IOException {
        Path other = Files.writeString(file.resolveSibling("other"), "{\"schema\":1}");
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
      }
    },
    DANGLING_LINK {
      @Override
      void put(Path file) throws IOException {
        Files.delete(file);
        Files.createSymbolicLink(file, file.resolveSibling("nowhere"));
      }
    };

    abstract void put(Path file) throws IOException;
  }

  @ParameterizedTest
  @EnumSource
  void isWrittenWholeWithTheNextChange(Replacement replacement) throws Exception {
    try (SettingsStore store = open()) {
      scale(store, 110);
      awaitSaved("110");
      replacement.put(file());

      scale(store, 120);

      awaitSaved("120");
      assertEquals(120, store.get().appearance().textScale());
    }
    assertEquals(120, reread());
    assertEquals(List.of(), problems);
    try (Stream<Path> files = Files.list(folder())) {
      assertTrue(files.noneMatch(path -> path.toString().endsWith(".part")));
    }
  }

  @Test
  void isToldOnceWhereAFolderTookItsPlaceAndIsSavedWhenThatHasGone() throws Exception {
    try (SettingsStore store = open()) {
      scale(store, 110);
      awaitSaved("110");
      Files.delete(file());
      Files.createDirectories(file().resolve("in the way"));

      scale(store, 120);
      Await.until("the problem is told", SOON, () -> !problems.isEmpty());
      scale(store, 130);
      Files.delete(file().resolve("in the way"));
      Files.delete(file());
      scale(store, 140);

      awaitSaved("140");
    }
    assertEquals(140, reread());
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.getFirst().sentence().contains("cannot be saved"), problems::toString);
  }

  private static void scale(SettingsStore store, int percent) {
    store.update(all -> all.withAppearance(look -> look.withTextScale(percent)));
  }

  private void awaitSaved(String text) throws Exception {
    Await.until("saved", SOON, () -> Files.isRegularFile(file()) && read().contains(text));
  }

  private String read() throws IOException {
    return Files.readString(file(), StandardCharsets.ISO_8859_1);
  }

  private int reread() {
    try (SettingsStore next = open()) {
      return next.get().appearance().textScale();
    }
  }

  private SettingsStore open() {
    return SettingsStore.open(new StoreFolder(folder()), problems::add);
  }

  private Path file() {
    return folder().resolve("settings.json");
  }

  private Path folder() {
    return home.resolve("turnscope");
  }
}
