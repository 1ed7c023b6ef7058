package dev.turnscope.testing;

import dev.turnscope.check.Engines;
import dev.turnscope.model.Cause;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import dev.turnscope.probe.ProbeListener;
import dev.turnscope.webrtc.Gathering;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Engines whose results a test gives, URI by URI, whenever it wants; until then they hold. */
public class ScriptedEngines implements Engines {
  private final Map<String, CompletableFuture<WebrtcResult>> results = new ConcurrentHashMap<>();
  private final Set<String> gathered = ConcurrentHashMap.newKeySet();
  private final Set<String> open = ConcurrentHashMap.newKeySet();
  private final ProbeResult probe;

  /**
   * @param probe what the probe finds, at once and of every URI
   */
  public ScriptedEngines(ProbeResult probe) {
    this.probe = probe;
  }

  /** Gives a URI its result, now or as soon as it is asked for. */
  public void answer(String uri, WebrtcResult result) {
    of(uri).complete(result);
  }

  /** Gives each of them a relay candidate. */
  public ScriptedEngines relaying(String... uris) {
    IceCandidate relay = new IceCandidate("relay", "203.0.113.5:50384", "udp", 1, "");
    for (String uri : uris) {
      answer(
          uri,
          new WebrtcResult(
              Verdict.WORKS, null, Duration.ofMillis(1), List.of(relay), List.of(), ""));
    }
    return this;
  }

  /** Forgets the results that were given. */
  public void forget() {
    results.clear();
  }

  /** The URIs that libwebrtc was asked for. */
  public Set<String> gathered() {
    return gathered;
  }

  /** Those of them that were not cancelled. */
  public Set<String> open() {
    return open;
  }

  @Override
  public Gathering gather(
      IceUri uri,
      @Nullable Credentials credentials,
      Duration deadline,
      Consumer<IceCandidate> listener) {
    CompletableFuture<WebrtcResult> result = of(uri.text());
    gathered.add(uri.text());
    open.add(uri.text());
    if (result.isDone()) {
      result.join().candidates().forEach(listener);
    }
    return new Gathering() {
      @Override
      public CompletableFuture<WebrtcResult> result() {
        return result;
      }

      @Override
      public CompletableFuture<Void> closed() {
        return result.thenApply(_ -> null);
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
      ProbeListener listener)
      throws InterruptedException {
    probe.stages().forEach(listener::stageEnded);
    return probe;
  }

  private CompletableFuture<WebrtcResult> of(String uri) {
    return results.computeIfAbsent(uri, unknown -> new CompletableFuture<>());
  }
}
