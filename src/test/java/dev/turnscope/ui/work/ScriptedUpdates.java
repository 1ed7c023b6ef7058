package dev.turnscope.ui.work;

import dev.turnscope.update.UpdateAnswer;
import dev.turnscope.update.Updates;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Answers about newer versions as a test has told it, and counts who asks. */
public final class ScriptedUpdates implements Updates {
  public final AtomicInteger asked = new AtomicInteger();
  public final AtomicInteger cancelled = new AtomicInteger();
  public volatile @Nullable UpdateAnswer hindrance;
  private volatile CompletableFuture<UpdateAnswer> answer =
      CompletableFuture.completedFuture(new UpdateAnswer.UpToDate());

  public void answer(UpdateAnswer given) {
    answer = CompletableFuture.completedFuture(given);
  }

  /** From now on nobody answers. */
  public void fallSilent() {
    answer = new CompletableFuture<>();
  }

  @Override
  public Optional<String> host() {
    return Optional.of("releases.example");
  }

  @Override
  public Optional<UpdateAnswer> hindrance() {
    return Optional.ofNullable(hindrance);
  }

  @Override
  public UpdateAnswer look() throws InterruptedException {
    UpdateAnswer hindered = hindrance;
    if (hindered != null) {
      return hindered;
    }
    asked.incrementAndGet();
    try {
      return answer.get();
    } catch (InterruptedException interrupted) {
      cancelled.incrementAndGet();
      throw interrupted;
    } catch (ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }
}
