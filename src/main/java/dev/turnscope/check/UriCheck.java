package dev.turnscope.check;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import dev.turnscope.webrtc.Gathering;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Both engines on one URI, to its verdict. Blocks the virtual thread that it runs on. */
final class UriCheck {
  private final CheckPlan plan;
  private final CheckPlan.Item item;
  private final Engines engines;
  private final Clock clock;
  private final Consumer<CheckEvent> listener;
  private final long start = System.nanoTime();
  private final List<StageResult> stages = Collections.synchronizedList(new ArrayList<>());

  UriCheck(
      CheckPlan plan,
      CheckPlan.Item item,
      Engines engines,
      Clock clock,
      Consumer<CheckEvent> listener) {
    this.plan = plan;
    this.item = item;
    this.engines = engines;
    this.clock = clock;
    this.listener = listener;
  }

  UriResult run() {
    if (!(item.uri() instanceof IceUri uri) || item.lacksCredentials()) {
      return Diagnosis.withoutEngines(item, clock.instant());
    }
    try {
      return uri.transport() == Transport.TLS ? handshakeThenGather(uri) : bothAtOnce(uri);
    } catch (InterruptedException cancelled) {
      return judge(cancelled(), new ProbeResult(Verdict.NOT_TESTED, Cause.CANCELLED, seen()));
    }
  }

  /**
   * libwebrtc's own root store knows none of AWS's authorities, so it runs with its check off: the
   * credentials go to no server that this computer's trust store has not judged first.
   */
  private UriResult handshakeThenGather(IceUri uri) throws InterruptedException {
    ProbeResult probe = probe(uri);
    if (probe.verdict() != Verdict.WORKS) {
      return judge(WebrtcResult.notTested(null, "libwebrtc was not asked."), probe);
    }
    return judge(await(gather(uri)), probe);
  }

  private UriResult bothAtOnce(IceUri uri) throws InterruptedException {
    FutureTask<ProbeResult> probing = new FutureTask<>(() -> probe(uri));
    Thread.ofVirtual().name("probe " + item.index()).start(probing);
    try {
      WebrtcResult webrtc = await(gather(uri));
      if (webrtc.verdict() == Verdict.WORKS) {
        return judge(webrtc, ended(probing));
      }
      return judge(webrtc, probing.get());
    } catch (ExecutionException failed) {
      throw new IllegalStateException("the probe broke off", failed.getCause());
    } finally {
      probing.cancel(true);
    }
  }

  /** The probe's result if it has one by now: a URI that works waits for no second opinion. */
  private ProbeResult ended(Future<ProbeResult> probing) {
    return probing.state() == Future.State.SUCCESS
        ? probing.resultNow()
        : new ProbeResult(Verdict.NOT_TESTED, null, seen());
  }

  private ProbeResult probe(IceUri uri) throws InterruptedException {
    return engines.probe(
        uri, credentials(uri), plan.list().authorities(), remaining(), this::stageEnded);
  }

  private Gathering gather(IceUri uri) {
    return engines.gather(
        uri,
        credentials(uri),
        remaining(),
        candidate -> listener.accept(new CheckEvent.CandidateGathered(item.index(), candidate)));
  }

  /** A STUN server asks for none, whatever the list says. */
  private @Nullable Credentials credentials(IceUri uri) {
    return uri.relays() ? item.credentials() : null;
  }

  private static WebrtcResult await(Gathering gathering) throws InterruptedException {
    CompletableFuture<WebrtcResult> result = gathering.result();
    try {
      return result.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("libwebrtc's supervisor broke off", failed.getCause());
    } finally {
      gathering.cancel();
    }
  }

  private void stageEnded(StageResult stage) {
    stages.add(stage);
    listener.accept(new CheckEvent.StageEnded(item.index(), stage));
  }

  private UriResult judge(WebrtcResult webrtc, ProbeResult probe) {
    return Diagnosis.of(item, webrtc, probe, elapsed(), clock.instant());
  }

  private static WebrtcResult cancelled() {
    return WebrtcResult.notTested(Cause.CANCELLED, "");
  }

  private List<StageResult> seen() {
    synchronized (stages) {
      return List.copyOf(stages);
    }
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** One deadline for both engines, one after the other or at once. */
  private Duration remaining() {
    Duration left = plan.deadline().minus(elapsed());
    return left.isPositive() ? left : Duration.ofMillis(1);
  }
}
