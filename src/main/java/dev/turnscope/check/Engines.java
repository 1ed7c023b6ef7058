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

/** The two engines of a check: libwebrtc says what a client gets, the probe says why. */
public interface Engines {

  /** Gets ready ahead of the first call; returns at once. */
  default void prepare() {}

  /** Blocks while an engine still starts, so that its start is not taken for a slow network. */
  default void awaitStart() throws InterruptedException {}

  /** Starts libwebrtc's gathering from one URI; returns at once. */
  Gathering gather(
      IceUri uri,
      @Nullable Credentials credentials,
      Duration deadline,
      Consumer<IceCandidate> listener);

  /** Walks the probe's stages towards one URI; returns at the deadline at the latest. */
  ProbeResult probe(
      IceUri uri,
      @Nullable Credentials credentials,
      List<X509Certificate> authorities,
      Duration deadline,
      ProbeListener listener)
      throws InterruptedException;
}
