package dev.turnscope.check;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import dev.turnscope.webrtc.Gathering;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Engines that answer at once, or hold until they are cancelled: for what time alone decides. */
class ScriptedEngines implements Engines {
  final Set<String> gathered = ConcurrentHashMap.newKeySet();
  final Set<String> open = ConcurrentHashMap.newKeySet();
  final CountDownLatch heldGatherings;
  private final Set<String> held;
  private final ProbeResult probe;

  ScriptedEngines(ProbeResult probe, String... held) {
    this.probe = probe;
    this.held = Set.of(held);
    this.heldGatherings = new CountDownLatch(held.length);
  }

  @Override
  public Gathering gather(
      IceUri uri,
      @Nullable Credentials credentials,
      Duration deadline,
      Consumer<IceCandidate> listener) {
    gathered.add(uri.text());
    CompletableFuture<WebrtcResult> result = new CompletableFuture<>();
    open.add(uri.text());
    if (held.contains(uri.text())) {
      heldGatherings.countDown();
    } else {
      IceCandidate candidate = new IceCandidate("relay", "203.0.113.5:50384", "udp", 1, "");
      listener.accept(candidate);
      result.complete(
          new WebrtcResult(
              Verdict.WORKS, null, Duration.ofMillis(1), List.of(candidate), List.of(), ""));
    }
    return new Gathering() {
      @Override
      public CompletableFuture<WebrtcResult> result() {
        return result;
      }

      @Override
      public void cancel() {
        open.remove(uri.text());
        result.complete(WebrtcResult.notTested(Cause.CANCELLED, ""));
      }
    };
  }

  @Override
  public ProbeResult probe(
      IceUri uri,
      @Nullable Credentials credentials,
      List<X509Certificate> authorities,
      Duration deadline,
      Consumer<StageResult> listener)
      throws InterruptedException {
    probe.stages().forEach(listener);
    return probe;
  }
}
