package dev.turnscope.check;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Both engines on one URI, to its verdict. Blocks the virtual thread that it runs on. */
final class UriCheck {
  /**
   * What the other engine gets when one has said a definite word. libwebrtc meets a refusal within
   * 0.4 s on a fast network; on a slow one both take longer, so it is doubled there.
   */
  private static final Duration SECOND_OPINION = Duration.ofMillis(500);

  /**
   * libwebrtc waits twice as long after each request that was lost. Where the probe got through and
   * it has not by this part of the deadline, or has given up its connection, it is asked afresh.
   */
  private static final int PATIENCE_PART = 2;

  /** A server may still count an allocation that was released: coturn does so for a second. */
  private static final Duration COUNTED_ON = Duration.ofMillis(1500);

  private final CheckPlan plan;
  private final CheckPlan.Item item;
  private final Engines engines;
  private final InstantSource clock;
  private final Consumer<CheckEvent> listener;
  private final long start = System.nanoTime();
  private CompletableFuture<Void> nothingLeft = CompletableFuture.completedFuture(null);
  private @Nullable UriResult told;

  UriCheck(
      CheckPlan plan,
      CheckPlan.Item item,
      Engines engines,
      InstantSource clock,
      Consumer<CheckEvent> listener) {
    this.plan = plan;
    this.item = item;
    this.engines = engines;
    this.clock = clock;
    this.listener = listener;
  }

  /** After {@link #run}: completes when no allocation of this check counts any more. */
  CompletableFuture<Void> nothingLeft() {
    return nothingLeft;
  }

  /**
   * Tells the listener of the verdict as soon as it is certain, once.
   *
   * @return the verdict with all that both engines said of it
   */
  UriResult run() {
    if (!(item.uri() instanceof IceUri uri) || item.lacksCredentials()) {
      UriResult refused = Diagnosis.withoutEngines(item, clock.instant());
      tell(refused);
      return refused;
    }
    Credentials credentials = item.credentials();
    try (Probing probing = Probing.start(engines, plan, item, credentials, this::stageEnded)) {
      UriResult judged = judged(uri, credentials, probing);
      if (told == null) {
        tell(judged);
      }
      return judged.withProbe(judged.probe().withMessages(probing.messages()));
    }
  }

  private UriResult judged(IceUri uri, @Nullable Credentials credentials, Probing probing) {
    try {
      return bothEngines(uri, credentials, probing);
    } catch (InterruptedException cancelled) {
      // A verdict that was told stands.
      return told == null
          ? judge(WebrtcResult.notTested(Cause.CANCELLED, ""), probing.soFar(Cause.CANCELLED))
          : told;
    }
  }

  /**
   * libwebrtc's own root store knows none of AWS's authorities, so it runs with its check off: the
   * credentials go to no server that this computer's trust store has not judged first.
   */
  private UriResult bothEngines(IceUri uri, @Nullable Credentials credentials, Probing probing)
      throws InterruptedException {
    if (uri.transport() == Transport.TLS && !probing.passed(Stage.HANDSHAKE)) {
      WebrtcResult notAsked =
          WebrtcResult.notTested(
              null, "libwebrtc was not asked: the TLS handshake before it did not succeed.");
      return judge(notAsked, get(probing.result()));
    }
    Gatherings gatherings =
        new Gatherings(
            lead ->
                engines.gather(uri, credentials, remaining(), found -> gathered(found.after(lead))),
            this::elapsed);
    try (gatherings) {
      return judge(uri, gatherings, probing);
    } finally {
      nothingLeft = released(uri, CompletableFuture.allOf(gatherings.closed(), probing.ended()));
    }
  }

  private static CompletableFuture<Void> released(IceUri uri, CompletableFuture<Void> closed) {
    Executor later =
        CompletableFuture.delayedExecutor(COUNTED_ON.toMillis(), TimeUnit.MILLISECONDS);
    return uri.relays() ? closed.thenRunAsync(() -> {}, later) : closed;
  }

  private UriResult judge(IceUri uri, Gatherings gatherings, Probing probing)
      throws InterruptedException {
    CompletableFuture<WebrtcResult> webrtc = gatherings.result();
    CompletableFuture<ProbeResult> probe = probing.result();
    get(CompletableFuture.anyOf(webrtc, probe));
    if (webrtc.isDone() && get(webrtc).verdict() == Verdict.WORKS) {
      tell(judge(get(webrtc), probing.soFar(null)));
      awaitSecondOpinion(probe);
      return judge(get(webrtc), probe.isDone() ? get(probe) : probing.soFar(null));
    }
    if (probe.isDone() && isAnswer(get(probe).cause())) {
      awaitSecondOpinion(webrtc);
      return judge(webrtc.isDone() ? get(webrtc) : stoppedWaiting(), get(probe));
    }
    if (uri.relays() && get(probe).verdict() == Verdict.WORKS) {
      wait(webrtc, plan.deadline().dividedBy(PATIENCE_PART).minus(elapsed()));
      gatherings.again();
    }
    return judge(get(gatherings.result()), get(probe));
  }

  /**
   * Whether it is the server itself that said no, so that libwebrtc can find nothing else. A 437 is
   * no such word: it is about one port of this computer's, and libwebrtc has another.
   */
  private static boolean isAnswer(@Nullable Cause cause) {
    return cause != null
        && switch (cause) {
          case UDP_REFUSED,
              NOT_TURN,
              UNAUTHORIZED,
              STALE_NONCE,
              FORBIDDEN,
              QUOTA_REACHED,
              INSUFFICIENT_CAPACITY,
              REDIRECTED,
              SERVER_ERROR ->
              true;
          default -> false;
        };
  }

  private static WebrtcResult stoppedWaiting() {
    return WebrtcResult.notTested(
        null, "libwebrtc had no candidate when the probe’s definite answer ended the wait.");
  }

  private void awaitSecondOpinion(CompletableFuture<?> other) throws InterruptedException {
    wait(other, SECOND_OPINION.compareTo(elapsed()) > 0 ? SECOND_OPINION : elapsed());
  }

  private static void wait(CompletableFuture<?> other, Duration patience)
      throws InterruptedException {
    try {
      other.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException none) {
      // Then it goes on without it.
    } catch (ExecutionException failed) {
      throw broken(failed);
    }
  }

  private void gathered(IceCandidate candidate) {
    listener.accept(new CheckEvent.CandidateGathered(item.index(), candidate));
  }

  private void stageEnded(StageResult stage) {
    listener.accept(new CheckEvent.StageEnded(item.index(), stage));
  }

  private void tell(UriResult verdict) {
    told = verdict;
    listener.accept(new CheckEvent.UriJudged(item.index(), verdict));
  }

  private UriResult judge(WebrtcResult webrtc, ProbeResult probe) {
    Duration after = told == null ? elapsed() : told.elapsed();
    return Diagnosis.of(item, webrtc, probe, after, clock.instant());
  }

  private static <T> T get(CompletableFuture<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      throw broken(failed);
    }
  }

  private static IllegalStateException broken(ExecutionException failed) {
    return new IllegalStateException("an engine broke off", failed.getCause());
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /**
   * The two engines share one deadline. Where the handshake took most of it, libwebrtc still gets
   * half: a silence shorter than that says nothing.
   */
  private Duration remaining() {
    Duration left = plan.deadline().minus(elapsed());
    Duration half = plan.deadline().dividedBy(2);
    return left.compareTo(half) > 0 ? left : half;
  }
}
