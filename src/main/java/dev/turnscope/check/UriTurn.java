package dev.turnscope.check;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.Moment;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A URI's turn in a run: its check, and once more where the first verdict may be about this
 * computer's time rather than about the server. Such a verdict is not told.
 */
final class UriTurn {
  /** AWS tells the time to the second, and by its clock they may have ended a moment before. */
  private static final Duration CLOSE_TO_THE_END = Duration.ofSeconds(2);

  /** A check takes one and a half deadlines at most, and a busy computer some more. */
  private static final int MOST_DEADLINES = 2;

  private static final Duration BUSY = Duration.ofSeconds(2);

  private final CheckPlan plan;
  private final CheckPlan.Item item;
  private final Engines engines;
  private final Clocks clocks;
  private final FreshCredentials credentials;
  private final Consumer<CheckEvent> listener;
  private final List<CompletableFuture<Void>> left = new ArrayList<>();
  private boolean doubtful;
  private boolean stoodStill;

  UriTurn(
      CheckPlan plan,
      CheckPlan.Item item,
      Engines engines,
      Clocks clocks,
      FreshCredentials credentials,
      Consumer<CheckEvent> listener) {
    this.plan = plan;
    this.item = item;
    this.engines = engines;
    this.clocks = clocks;
    this.credentials = credentials;
    this.listener = listener;
  }

  /** Tells the listener of the verdict, once. Blocks, and hears an interrupt. */
  UriResult run() throws InterruptedException {
    CheckPlan.Item living = credentials.living(item, Duration.ZERO);
    Moment began = clocks.now();
    listener.accept(new CheckEvent.Begun(item.index()));
    UriResult first = check(living, event -> tellUnlessDoubtful(event, began));
    if (!doubtful) {
      return first;
    }
    CheckPlan.Item again = credentials.living(living, CLOSE_TO_THE_END);
    if (again.equals(living) && !stoodStill) {
      listener.accept(new CheckEvent.UriJudged(item.index(), first));
      return first;
    }
    if (stoodStill) {
      awaitNothingLeft();
    }
    listener.accept(new CheckEvent.Begun(item.index()));
    return check(again, listener);
  }

  /** A permit is for the allocations of one check; a refused one had none. */
  private void awaitNothingLeft() throws InterruptedException {
    try {
      nothingLeft().get(plan.deadline().toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException goOn) {
      // A server that counts them still says so.
    }
  }

  /** After {@link #run}: completes when no allocation of this turn counts any more. */
  CompletableFuture<Void> nothingLeft() {
    return CompletableFuture.allOf(left.toArray(CompletableFuture[]::new));
  }

  /** After {@link #run}: whether this computer stood still in the middle of it, as in sleep. */
  boolean stoodStill() {
    return stoodStill;
  }

  private UriResult check(CheckPlan.Item with, Consumer<CheckEvent> hears) {
    UriCheck check =
        new UriCheck(plan, with, engines, plan.list().putRight(clocks.timeOfDay()), hears);
    try {
      return check.run();
    } finally {
      left.add(check.nothingLeft());
    }
  }

  private void tellUnlessDoubtful(CheckEvent event, Moment began) {
    if (event instanceof CheckEvent.UriJudged(_, UriResult result)) {
      stoodStill = mayBeLate(result) && tookTooLong(began);
      doubtful = isRefused(result) || stoodStill;
      if (doubtful) {
        return;
      }
    }
    listener.accept(event);
  }

  /** It may mean no more than that the credentials have just ended. */
  private static boolean isRefused(UriResult result) {
    return result.cause() == Cause.UNAUTHORIZED || result.cause() == Cause.CREDENTIALS_EXPIRED;
  }

  /** A deadline that passes while nothing runs here says nothing of the server. */
  private static boolean mayBeLate(UriResult result) {
    return result.verdict() != Verdict.WORKS && result.cause() != Cause.CANCELLED;
  }

  private boolean tookTooLong(Moment began) {
    Duration most = plan.deadline().multipliedBy(MOST_DEADLINES).plus(BUSY);
    return began.until(clocks.now()).compareTo(most) > 0;
  }
}
