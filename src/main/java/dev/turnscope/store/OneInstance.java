package dev.turnscope.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one start that has the window. Where the system allows no such thing, or the first start does
 * not answer, every start has its own: a second window is better than none.
 */
public final class OneInstance implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final @Nullable InstanceLock lock;
  private final @Nullable Doorbell doorbell;

  private OneInstance(@Nullable InstanceLock lock, @Nullable Doorbell doorbell) {
    this.lock = lock;
    this.doorbell = doorbell;
  }

  /**
   * Claims the window, within half a second. Empty: another start has it, and has been told to show
   * it.
   *
   * @param file what the window is to show
   * @param onAnotherStart hears on a thread of its own, as often as another start asks, of the file
   *     that this is to show, null where there is none
   */
  public static Optional<OneInstance> claim(
      StoreFolder folder, @Nullable Path file, Consumer<@Nullable Path> onAnotherStart) {
    CompletableFuture<Optional<OneInstance>> outcome = new CompletableFuture<>();
    Thread claiming =
        Thread.ofVirtual()
            .name("one-instance")
            .start(
                () -> {
                  Optional<OneInstance> claimed = attempt(folder, file, onAnotherStart);
                  if (!outcome.complete(claimed)) {
                    claimed.ifPresent(OneInstance::close);
                  }
                });
    outcome.completeOnTimeout(Optional.of(alone()), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    Optional<OneInstance> claimed = outcome.join();
    claiming.interrupt();
    return claimed;
  }

  /** Leaves the window to the next start. */
  @Override
  public void close() {
    if (doorbell != null) {
      doorbell.close();
    }
    if (lock != null) {
      lock.close();
    }
  }

  /** Tries until it is interrupted: the other start may be just beginning, or just ending. */
  private static Optional<OneInstance> attempt(
      StoreFolder folder, @Nullable Path file, Consumer<@Nullable Path> onAnotherStart) {
    try {
      folder.create();
      while (true) {
        Optional<InstanceLock> lock = InstanceLock.take(folder);
        if (lock.isPresent()) {
          return Optional.of(first(lock.get(), folder, onAnotherStart));
        }
        if (InstanceLock.address(folder).filter(door -> Doorbell.ring(door, file)).isPresent()) {
          return Optional.empty();
        }
        Thread.sleep(PAUSE);
      }
    } catch (IOException | UnsupportedOperationException | InterruptedException notHere) {
      return Optional.of(alone());
    }
  }

  private static OneInstance first(
      InstanceLock lock, StoreFolder folder, Consumer<@Nullable Path> onAnotherStart) {
    Doorbell doorbell = null;
    try {
      doorbell = doorbell(folder, onAnotherStart);
      lock.tell(doorbell.address());
      return new OneInstance(lock, doorbell);
    } catch (IOException | UnsupportedOperationException cannotBeRung) {
      new OneInstance(lock, doorbell).close();
      return alone();
    }
  }

  /** A socket's path has a hundred letters at the most, and not every disk can hold a socket. */
  private static Doorbell doorbell(StoreFolder folder, Consumer<@Nullable Path> onAnotherStart)
      throws IOException {
    try {
      return Doorbell.at(folder.file("instance.sock"), onAnotherStart);
    } catch (IOException notInTheFolder) {
      String unguessable = "turnscope-%s.sock".formatted(UUID.randomUUID());
      return Doorbell.at(
          Path.of(System.getProperty("java.io.tmpdir"), unguessable), onAnotherStart);
    }
  }

  private static OneInstance alone() {
    return new OneInstance(null, null);
  }
}
