package dev.turnscope.check;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.ExchangedMessage;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.probe.ProbeListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The probe on one URI, on a thread of its own, so that libwebrtc can run beside it. */
final class Probing implements AutoCloseable, ProbeListener {
  private final CompletableFuture<ProbeResult> result = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final ConcurrentHashMap<Stage, CompletableFuture<Boolean>> passed =
      new ConcurrentHashMap<>();
  private final List<StageResult> stages = new ArrayList<>();
  private final Consumer<StageResult> listener;
  private volatile List<ExchangedMessage> messages = List.of();
  private @Nullable Thread thread;

  private Probing(Consumer<StageResult> listener) {
    this.listener = listener;
  }

  static Probing start(
      Engines engines,
      CheckPlan plan,
      CheckPlan.Item item,
      @Nullable Credentials credentials,
      Consumer<StageResult> listener) {
    Probing probing = new Probing(listener);
    probing.thread =
        Thread.ofVirtual()
            .name("probe " + item.index())
            .start(() -> probing.run(engines, plan, (IceUri) item.uri(), credentials));
    return probing;
  }

  /** Completes as soon as the result is certain. */
  CompletableFuture<ProbeResult> result() {
    return result;
  }

  /** Completes when the probe has closed its connection, and released its allocation. */
  CompletableFuture<Void> ended() {
    return ended;
  }

  /** Blocks until a stage has ended, or the probe has; whether the stage came out well. */
  boolean passed(Stage stage) throws InterruptedException {
    CompletableFuture<Boolean> ok = passed.computeIfAbsent(stage, _ -> new CompletableFuture<>());
    result.whenComplete((_, _) -> ok.complete(false));
    try {
      return ok.get();
    } catch (ExecutionException never) {
      throw new IllegalStateException(never);
    }
  }

  /** What there is by now, with nothing claimed of the rest. */
  ProbeResult soFar(@Nullable Cause cause) {
    synchronized (stages) {
      return new ProbeResult(Verdict.NOT_TESTED, cause, stages).withMessages(messages);
    }
  }

  /**
   * What was sent and came. Where the result is there, this waits a moment for what follows it: the
   * answer to the allocation's release.
   */
  List<ExchangedMessage> messages() {
    try {
      if (result.isDone()) {
        ended.get();
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException never) {
      throw new IllegalStateException(never);
    }
    return messages;
  }

  /** Ends the probe if it still runs; it closes its connection by itself. */
  @Override
  public void close() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void run(Engines engines, CheckPlan plan, IceUri uri, @Nullable Credentials credentials) {
    try {
      ProbeResult whole =
          engines.probe(uri, credentials, plan.list().authorities(), plan.deadline(), this);
      messages = whole.messages();
      result.complete(whole);
    } catch (InterruptedException cancelled) {
      result.complete(soFar(Cause.CANCELLED));
    } catch (RuntimeException | Error fault) {
      result.completeExceptionally(fault);
    } finally {
      ended.complete(null);
    }
  }

  @Override
  public void stageEnded(StageResult stage) {
    synchronized (stages) {
      stages.add(stage);
    }
    if (!result.isDone()) {
      listener.accept(stage);
    }
    passed
        .computeIfAbsent(stage.stage(), _ -> new CompletableFuture<>())
        .complete(stage.outcome() == StageResult.Outcome.OK);
  }

  @Override
  public void exchanged(List<ExchangedMessage> soFar) {
    messages = soFar;
  }

  @Override
  public void judged(ProbeResult certain) {
    result.complete(certain);
  }
}
