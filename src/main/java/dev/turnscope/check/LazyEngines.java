package dev.turnscope.check;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.probe.ProbeListener;
import dev.turnscope.webrtc.Gathering;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The live engines, started with the first call or ahead of it: a window is to be seen before. */
public final class LazyEngines implements Engines, AutoCloseable {
  private @Nullable LiveEngines started;
  private boolean closed;

  @Override
  public synchronized void prepare() {
    if (!closed) {
      live();
    }
  }

  @Override
  public void awaitStart() throws InterruptedException {
    live().awaitStart();
  }

  @Override
  public Gathering gather(
      IceUri uri,
      @Nullable Credentials credentials,
      Duration deadline,
      Consumer<IceCandidate> listener) {
    return live().gather(uri, credentials, deadline, listener);
  }

  @Override
  public ProbeResult probe(
      IceUri uri,
      @Nullable Credentials credentials,
      List<X509Certificate> authorities,
      Duration deadline,
      ProbeListener listener)
      throws InterruptedException {
    return live().probe(uri, credentials, authorities, deadline, listener);
  }

  /** Ends what was started. */
  @Override
  public void close() {
    LiveEngines last;
    synchronized (this) {
      closed = true;
      last = started;
    }
    if (last != null) {
      last.close();
    }
  }

  private synchronized LiveEngines live() {
    LiveEngines live = started;
    if (live == null) {
      if (closed) {
        throw new IllegalStateException("the engines are closed");
      }
      live = LiveEngines.start();
      started = live;
    }
    return live;
  }
}
