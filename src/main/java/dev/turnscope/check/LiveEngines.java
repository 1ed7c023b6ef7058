package dev.turnscope.check;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.probe.Probe;
import dev.turnscope.probe.ProbeListener;
import dev.turnscope.probe.Trust;
import dev.turnscope.webrtc.Gathering;
import dev.turnscope.webrtc.WebrtcEngine;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** libwebrtc in its worker, and the probe. */
public final class LiveEngines implements Engines, AutoCloseable {
  /** A worker is ready in about a second, and on a busy computer in a few. */
  private static final Duration START = Duration.ofSeconds(10);

  private final WebrtcEngine webrtc;
  private final Probe probe;

  private LiveEngines(WebrtcEngine webrtc, Probe probe) {
    this.webrtc = webrtc;
    this.probe = probe;
  }

  /** Returns at once; libwebrtc's worker gets ready meanwhile. */
  public static LiveEngines start() {
    return new LiveEngines(WebrtcEngine.start(), new Probe());
  }

  @Override
  public void awaitStart() throws InterruptedException {
    try {
      webrtc.settled().get(START.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException itsGatheringsWillTell) {
      // An engine that does not start is each URI's result.
    } catch (ExecutionException never) {
      throw new IllegalStateException(never);
    }
  }

  @Override
  public Gathering gather(
      IceUri uri,
      @Nullable Credentials credentials,
      Duration deadline,
      Consumer<IceCandidate> listener) {
    return webrtc.gather(uri, credentials, deadline, listener);
  }

  @Override
  public ProbeResult probe(
      IceUri uri,
      @Nullable Credentials credentials,
      List<X509Certificate> authorities,
      Duration deadline,
      ProbeListener listener)
      throws InterruptedException {
    return probe.run(uri, credentials, new Trust(authorities), deadline, listener);
  }

  /** Ends the worker; no connection and no allocation is left. */
  @Override
  public void close() {
    webrtc.close();
    probe.close();
  }
}
