package dev.turnscope.check;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The probe on one URI, on a thread of its own, so that libwebrtc can run beside it. */
final class Probing implements AutoCloseable {
  private final CompletableFuture<ProbeResult> result = new CompletableFuture<>();
  private final ConcurrentHashMap<Stage, CompletableFuture<Boolean>> passed =
      new ConcurrentHashMap<>();
  private final List<StageResult> stages = new ArrayList<>();
  private final Consumer<StageResult> listener;
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

  CompletableFuture<ProbeResult> result() {
    return result;
  }

  /** Blocks until a stage has ended, or the probe has; whether the stage came out well. */
  boolean passed(Stage stage) throws InterruptedException {
    CompletableFuture<Boolean> ended =
        passed.computeIfAbsent(stage, _ -> new CompletableFuture<>());
    result.whenComplete((_, _) -> ended.complete(false));
    try {
      return ended.get();
    } catch (ExecutionException never) {
      throw new IllegalStateException(never);
    }
  }

  /** What there is by now, with nothing claimed of the rest. */
  ProbeResult soFar(@Nullable Cause cause) {
    synchronized (stages) {
      return new ProbeResult(Verdict.NOT_TESTED, cause, stages);
    }
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
      result.complete(
          engines.probe(
              uri, credentials, plan.list().authorities(), plan.deadline(), this::stageEnded));
    } catch (InterruptedException cancelled) {
      result.complete(soFar(Cause.CANCELLED));
    } catch (RuntimeException | Error fault) {
      result.completeExceptionally(fault);
    }
  }

  private void stageEnded(StageResult stage) {
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
}
