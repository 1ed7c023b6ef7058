package dev.turnscope.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A file of the store: written whole or not at all, and for its owner alone. */
final class StoreFile {
  /** Several times the largest that Turnscope writes. */
  private static final int LARGEST_MB = 32;

  private static final int LARGEST = LARGEST_MB * 1024 * 1024;
  private static final String DRAFT = ".part";
  private static final Duration DRAFT_AGE = Duration.ofHours(1);

  private final StoreFolder folder;
  private final Path path;

  StoreFile(StoreFolder folder, String name) {
    this.folder = folder;
    this.path = folder.file(name);
  }

  Path path() {
    return path;
  }

  /** The content, or nothing where there is no such file yet. */
  Optional<byte[]> read() throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new UnusableFile("it is not an ordinary file");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] content = in.readNBytes(LARGEST + 1);
      if (content.length > LARGEST) {
        throw new UnusableFile("it is larger than %d MB".formatted(LARGEST_MB));
      }
      return Optional.of(content);
    }
  }

  /** Two processes may write at once: each has a draft of its own, and the later move counts. */
  void write(byte[] content) throws IOException {
    folder.create();
    Path target = Files.exists(path) ? path.toRealPath() : path;
    Path home = Objects.requireNonNull(target.getParent());
    Path draft = Files.createTempFile(home, draftPrefix(), DRAFT);
    try {
      fill(draft, content);
      move(draft, target);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Renames the file, so that a person can still look into it. */
  Path setAside() throws IOException {
    Path aside = path.resolveSibling(path.getFileName() + ".broken");
    return Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Deletes what a process left that was killed while it wrote. */
  void sweep(Clock clock) {
    Instant before = clock.instant().minus(DRAFT_AGE);
    try (DirectoryStream<Path> drafts =
        Files.newDirectoryStream(folder.path(), draftPrefix() + "*" + DRAFT)) {
      for (Path draft : drafts) {
        if (Files.getLastModifiedTime(draft).toInstant().isBefore(before)) {
          Files.deleteIfExists(draft);
        }
      }
    } catch (IOException notThereOrNotOurs) {
      // It takes a little room, and does no harm.
      return;
    }
  }

  private String draftPrefix() {
    return "." + path.getFileName() + "-";
  }

  /** Forced to the disk before the move: a power cut must not leave an empty file in its place. */
  private static void fill(Path draft, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException plainFileSystem) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
