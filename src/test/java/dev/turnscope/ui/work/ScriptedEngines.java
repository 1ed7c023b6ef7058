package dev.turnscope.ui.work;

import dev.turnscope.check.Engines;
import dev.turnscope.model.Cause;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.WebrtcResult;
import dev.turnscope.webrtc.Gathering;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Engines whose results a test gives, URI by URI, whenever it wants. */
public final class ScriptedEngines implements Engines {
  private final Map<String, CompletableFuture<WebrtcResult>> results = new ConcurrentHashMap<>();

  /** Gives a URI its result, now or as soon as it is asked for. */
  public void answer(String uri, WebrtcResult result) {
    of(uri).complete(result);
  }

  /** Forgets the results that were given. */
  public void forget() {
    results.clear();
  }

  @Override
  public Gathering gather(
      IceUri uri,
      @Nullable Credentials credentials,
      Duration deadline,
      Consumer<IceCandidate> listener) {
    CompletableFuture<WebrtcResult> result = of(uri.text());
    return new Gathering() {
      @Override
      public CompletableFuture<WebrtcResult> result() {
        return result;
      }

      @Override
      public void cancel() {
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
      Consumer<StageResult> listener) {
    return ProbeResult.notTested();
  }

  private CompletableFuture<WebrtcResult> of(String uri) {
    return results.computeIfAbsent(uri, unknown -> new CompletableFuture<>());
  }
}
