package dev.turnscope.check;

import dev.turnscope.model.IceError;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import dev.turnscope.webrtc.Gathering;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * libwebrtc on one URI, begun once, and once more where its packets seem to be lost. The probe has
 * given its own allocation back by then, and the first connection has none that it could use.
 */
final class Gatherings implements AutoCloseable {
  private final Function<Duration, Gathering> start;
  private final Supplier<Duration> elapsed;
  private volatile CompletableFuture<WebrtcResult> result = new CompletableFuture<>();
  private final List<Gathering> begun = new ArrayList<>();
  private @Nullable WebrtcResult first;
  private int ended;

  /**
   * @param start begins libwebrtc, so much after the start of the URI's check
   * @param elapsed since the start of the URI's check
   */
  Gatherings(Function<Duration, Gathering> start, Supplier<Duration> elapsed) {
    this.start = start;
    this.elapsed = elapsed;
    begin();
  }

  /** The first that works, else what the first one said when all have ended. Until begun again. */
  CompletableFuture<WebrtcResult> result() {
    return result;
  }

  /** Begins once more where there is no result yet, or where no connection came about. */
  void again() {
    CompletableFuture<WebrtcResult> current = result;
    if (current.isDone()) {
      if (current.isCompletedExceptionally() || !foundNoWay(current.join())) {
        return;
      }
      result = new CompletableFuture<>();
    }
    begin();
  }

  /** libwebrtc gives a connection up at once when the way is lost, and begins none anew. */
  private static boolean foundNoWay(WebrtcResult ended) {
    return ended.verdict() == Verdict.FAILS
        && !ended.errors().isEmpty()
        && ended.errors().stream().allMatch(error -> error.code() == IceError.UNREACHABLE);
  }

  private void begin() {
    Duration lead = elapsed.get();
    Gathering gathering = start.apply(lead);
    synchronized (this) {
      begun.add(gathering);
    }
    gathering.result().thenApply(found -> found.after(lead)).whenComplete(this::ended);
  }

  private synchronized void ended(@Nullable WebrtcResult one, @Nullable Throwable fault) {
    ended++;
    if (one == null) {
      result.completeExceptionally(
          fault == null ? new IllegalStateException("a gathering without a result") : fault);
      return;
    }
    WebrtcResult kept = first == null ? one : first;
    first = kept;
    if (one.verdict() == Verdict.WORKS) {
      result.complete(one);
    } else if (ended == begun.size()) {
      result.complete(kept);
    }
  }

  /** When nothing of those begun so far is left. */
  synchronized CompletableFuture<Void> closed() {
    return CompletableFuture.allOf(
        begun.stream().map(Gathering::closed).toArray(CompletableFuture[]::new));
  }

  @Override
  public synchronized void close() {
    begun.forEach(Gathering::cancel);
  }
}
