package dev.turnscope.aws.proxy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the system's answer no longer than is wanted. A call into the system hears no
 * interrupt: it is left to itself, and while it runs no other is begun, so that they do not pile
 * up.
 */
final class SystemLookups {
  private @Nullable FutureTask<Optional<UsedProxy>> running;

  /**
   * @throws TimeoutException where there is no answer by then
   */
  Optional<UsedProxy> get(Supplier<Optional<UsedProxy>> question, Duration patience)
      throws InterruptedException, TimeoutException {
    try {
      return running(question).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      // A selector that throws knows no proxy.
      return Optional.empty();
    }
  }

  private synchronized FutureTask<Optional<UsedProxy>> running(
      Supplier<Optional<UsedProxy>> question) {
    FutureTask<Optional<UsedProxy>> before = running;
    if (before != null && !before.isDone()) {
      return before;
    }
    FutureTask<Optional<UsedProxy>> lookup = new FutureTask<>(question::get);
    running = lookup;
    // Not a virtual thread: a call into the system would hold its carrier.
    Thread.ofPlatform().daemon().name("system proxy").start(lookup);
    return lookup;
  }
}
