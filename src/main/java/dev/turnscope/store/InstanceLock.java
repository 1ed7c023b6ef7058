package dev.turnscope.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * A lock that the system takes away with its process, on a file that tells the holder's doorbell.
 */
final class InstanceLock implements AutoCloseable {
  private static final String NAME = "instance.lock";

  /** Far behind the text: on Windows nobody else may read what is locked. */
  private static final long LOCKED = Integer.MAX_VALUE;

  private static final int LONGEST_ADDRESS = 4096;

  private final FileChannel channel;

  private InstanceLock(FileChannel channel) {
    this.channel = channel;
  }

  /** The lock, or nothing where another holds it. */
  static Optional<InstanceLock> take(StoreFolder folder) throws IOException {
    Path file = folder.file(NAME);
    FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            OwnerOnly.file(file));
    try {
      FileLock lock = channel.tryLock(LOCKED, 1, false);
      if (lock != null) {
        return Optional.of(new InstanceLock(channel));
      }
    } catch (OverlappingFileLockException heldInThisProcess) {
      // The same answer as from another process.
    } catch (IOException noLocksHere) {
      channel.close();
      throw noLocksHere;
    }
    channel.close();
    return Optional.empty();
  }

  /**
   * Where the holder can be rung; nothing while it gets ready. Not for the holder: on POSIX systems
   * a process loses its locks on a file when it closes it once.
   */
  static Optional<Path> address(StoreFolder folder) {
    try (InputStream in = Files.newInputStream(folder.file(NAME))) {
      String text = new String(in.readNBytes(LONGEST_ADDRESS), StandardCharsets.UTF_8);
      return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (IOException | InvalidPathException notReady) {
      return Optional.empty();
    }
  }

  void tell(Path address) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(address.toString().getBytes(StandardCharsets.UTF_8)), 0);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException goneAnyway) {
      return;
    }
  }
}
