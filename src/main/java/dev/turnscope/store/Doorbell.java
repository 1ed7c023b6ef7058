package dev.turnscope.store;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A UNIX-domain socket, on Windows too, over which a second start asks the first for its window,
 * and to show a file in it. A visitor can ask for that alone, and is shown out when it takes its
 * time.
 */
final class Doorbell implements AutoCloseable {
  private static final String SHOW = "show";
  private static final String SHOW_FILE = "show ";
  private static final int LONGEST = 32_768;
  private static final byte[] SHOWN = "shown\n".getBytes(StandardCharsets.US_ASCII);
  private static final int MOST_VISITORS = 16;
  private static final Duration VISIT = Duration.ofSeconds(1);
  private static final Executor AFTER_A_VISIT =
      CompletableFuture.delayedExecutor(VISIT.toMillis(), TimeUnit.MILLISECONDS);

  private final ServerSocketChannel listening;
  private final Path address;
  private final Consumer<@Nullable Path> rung;
  private final Semaphore room = new Semaphore(MOST_VISITORS);

  private Doorbell(ServerSocketChannel listening, Path address, Consumer<@Nullable Path> rung) {
    this.listening = listening;
    this.address = address;
    this.rung = rung;
  }

  /**
   * Listens at an address where nobody else does; what a killed process left there goes.
   *
   * @param rung hears of the file that is to be shown, null where there is none
   */
  static Doorbell at(Path address, Consumer<@Nullable Path> rung) throws IOException {
    Files.deleteIfExists(address);
    ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      listening.bind(UnixDomainSocketAddress.of(address));
      OwnerOnly.restrict(address);
    } catch (IOException tooLongOrNotHere) {
      listening.close();
      throw tooLongOrNotHere;
    }
    Doorbell bell = new Doorbell(listening, address, rung);
    Thread.ofVirtual().name("doorbell").start(bell::answer);
    return bell;
  }

  /** Asks for the window, and for a file in it where there is one; whether somebody answered. */
  static boolean ring(Path address, @Nullable Path file) {
    String asked = file == null ? SHOW : SHOW_FILE + file.toUri();
    try (SocketChannel door = SocketChannel.open(UnixDomainSocketAddress.of(address))) {
      door.write(ByteBuffer.wrap((asked + "\n").getBytes(StandardCharsets.UTF_8)));
      return hears(door, SHOWN);
    } catch (IOException nobodyThere) {
      return false;
    }
  }

  Path address() {
    return address;
  }

  @Override
  public void close() {
    end(listening);
    try {
      Files.deleteIfExists(address);
    } catch (IOException stays) {
      // The next holder takes it away.
      return;
    }
  }

  private void answer() {
    try {
      while (true) {
        receive(listening.accept());
      }
    } catch (IOException closed) {
      return;
    }
  }

  private void receive(SocketChannel visitor) {
    if (!room.tryAcquire()) {
      end(visitor);
      return;
    }
    AFTER_A_VISIT.execute(() -> end(visitor));
    Thread.ofVirtual()
        .name("doorbell-visitor")
        .start(
            () -> {
              try {
                serve(visitor);
              } finally {
                room.release();
              }
            });
  }

  private void serve(SocketChannel visitor) {
    try (visitor) {
      String asked = line(visitor);
      if (asked.equals(SHOW)) {
        rung.accept(null);
      } else if (asked.startsWith(SHOW_FILE)) {
        rung.accept(Path.of(URI.create(asked.substring(SHOW_FILE.length()))));
      } else {
        return;
      }
      visitor.write(ByteBuffer.wrap(SHOWN));
    } catch (IOException | IllegalArgumentException | FileSystemNotFoundException noQuestion) {
      return;
    }
  }

  /** What is said up to the first line's end; empty where there is none. */
  private static String line(SocketChannel from) throws IOException {
    ByteBuffer heard = ByteBuffer.allocate(LONGEST);
    while (heard.hasRemaining() && from.read(heard) >= 0) {
      String said = new String(heard.array(), 0, heard.position(), StandardCharsets.UTF_8);
      int end = said.indexOf('\n');
      if (end >= 0) {
        return said.substring(0, end);
      }
    }
    return "";
  }

  /** Reads no more than the words that are expected. */
  private static boolean hears(SocketChannel from, byte[] words) throws IOException {
    ByteBuffer heard = ByteBuffer.allocate(words.length);
    while (heard.hasRemaining()) {
      if (from.read(heard) < 0) {
        return false;
      }
    }
    return Arrays.equals(heard.array(), words);
  }

  private static void end(Channel channel) {
    try {
      channel.close();
    } catch (IOException goneAnyway) {
      return;
    }
  }
}
