package dev.turnscope.webrtc;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.WebrtcResult;
import dev.turnscope.webrtc.protocol.Admission;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** libwebrtc, in a worker process that this engine starts, watches and ends. */
public final class WebrtcEngine implements AutoCloseable {
  private final Supervisor supervisor;
  private final AtomicLong ids = new AtomicLong();

  private WebrtcEngine(EngineLimits limits) {
    supervisor = new Supervisor(limits);
    supervisor.start();
  }

  /** Returns at once; the worker gets ready meanwhile. */
  public static WebrtcEngine start() {
    return start(EngineLimits.STANDARD);
  }

  static WebrtcEngine start(EngineLimits limits) {
    return new WebrtcEngine(limits);
  }

  /**
   * Completes when a worker is ready, or is known not to become so: from then on a gathering takes
   * the network's time alone.
   */
  public CompletableFuture<Void> settled() {
    return supervisor.settled().copy();
  }

  /**
   * Gathers candidates from one URI with a peer connection of its own.
   *
   * @param credentials sent to a TURN server, and taken out of whatever a server says
   * @param deadline counted from here, or from the worker's readiness where it still starts
   * @param listener called for each candidate, on the engine's thread: it must not block
   */
  public Gathering gather(
      IceUri uri,
      @Nullable Credentials credentials,
      Duration deadline,
      Consumer<IceCandidate> listener) {
    Optional<Admission.Refusal> refusal = Admission.refusal(uri, credentials);
    if (refusal.isPresent()) {
      return new Refused(WebrtcResult.notTested(refusal.get().cause(), refusal.get().sentence()));
    }
    GatheringRun run =
        new GatheringRun(ids.incrementAndGet(), uri, credentials, deadline, listener);
    supervisor.gather(run);
    return new Running(run, supervisor);
  }

  /** Cancels what still gathers, ends the worker and waits for its end. */
  @Override
  public void close() {
    supervisor.close();
  }

  private record Running(GatheringRun run, Supervisor supervisor) implements Gathering {

    @Override
    public CompletableFuture<WebrtcResult> result() {
      return run.result();
    }

    @Override
    public CompletableFuture<Void> closed() {
      return run.closed();
    }

    @Override
    public void cancel() {
      supervisor.cancel(run);
    }
  }

  private record Refused(CompletableFuture<WebrtcResult> result) implements Gathering {

    Refused(WebrtcResult refusal) {
      this(CompletableFuture.completedFuture(refusal));
    }

    @Override
    public CompletableFuture<Void> closed() {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void cancel() {
      // Nothing was begun.
    }
  }
}
