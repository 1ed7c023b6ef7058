package dev.turnscope.webrtc;

import dev.turnscope.model.WebrtcResult;
import java.util.concurrent.CompletableFuture;

/** libwebrtc gathering from one URI. */
public interface Gathering {

  /** Completes once, at the latest at the deadline, and never exceptionally. */
  CompletableFuture<WebrtcResult> result();

  /** Ends the gathering and frees what it holds; the result is then that it was cancelled. */
  void cancel();
}
