package dev.turnscope.aws.call;

import dev.turnscope.aws.explanation.ServiceFailures;
import dev.turnscope.aws.explanation.Throttling;
import dev.turnscope.aws.explanation.Tried;
import dev.turnscope.aws.failure.AwsCall;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Makes a call that AWS throttles once more after a wait that grows, as long as its budget goes.
 * The wait ends at an interrupt.
 */
public final class Backoff {
  private final Budget budget;
  private final Consumer<SlowDown> slowed;
  private final Pause pause;
  private final LongSupplier nanoTime;

  public Backoff(Budget budget, Consumer<SlowDown> slowed) {
    this(budget, slowed, Pause.ASLEEP, System::nanoTime);
  }

  Backoff(Budget budget, Consumer<SlowDown> slowed, Pause pause, LongSupplier nanoTime) {
    this.budget = budget;
    this.slowed = slowed;
    this.pause = pause;
    this.nanoTime = nanoTime;
  }

  /**
   * How often and how slowly a call is made again.
   *
   * @param tries the first one too
   * @param firstWaitAtMost each wait after it is twice as long
   * @param waitAtMost and no longer than this
   */
  public record Budget(int tries, Duration firstWaitAtMost, Duration waitAtMost) {
    /**
     * GetIceServerConfig and Describe are allowed five times a second for a channel, so a next try
     * comes through within a second or not at all: both waits together take 1.2 s at most.
     */
    public static final Budget OF_A_CALL =
        new Budget(3, Duration.ofMillis(400), Duration.ofMillis(800));

    /**
     * ListSignalingChannels is allowed fifty times a second for a whole account, which others use
     * up too; nobody wants to begin a long list anew for one page. The waits together take 7.6 s.
     */
    public static final Budget OF_A_PAGE =
        new Budget(6, Duration.ofMillis(400), Duration.ofMillis(3200));

    /** Half of it is chance, so that those who were throttled together do not come back so. */
    Duration pauseAfter(int triesMade) {
      Duration doubled = firstWaitAtMost.multipliedBy(1L << Math.min(triesMade - 1, 20));
      long most = Math.min(doubled.toMillis(), waitAtMost.toMillis());
      return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }
  }

  /** Asks until there is an answer, a refusal of another kind, or no budget. */
  public <T> T ask(AwsCall call, Callable<T> question) throws Exception {
    long began = nanoTime.getAsLong();
    for (int tries = 1; true; tries++) {
      try {
        return question.call();
      } catch (AwsServiceException refusal) {
        Tried tried = new Tried(tries, Duration.ofNanos(nanoTime.getAsLong() - began));
        if (tries >= budget.tries() || !Throttling.is(refusal)) {
          throw ServiceFailures.explain(call, refusal, tried);
        }
      }
      Duration wait = budget.pauseAfter(tries);
      slowed.accept(new SlowDown(tries + 1, budget.tries(), wait));
      pause.of(wait);
    }
  }
}
