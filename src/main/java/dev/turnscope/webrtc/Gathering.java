package dev.turnscope.webrtc;

import dev.turnscope.model.WebrtcResult;
import java.util.concurrent.CompletableFuture;

/** libwebrtc's gathering of candidates from one ICE server URI. */
public interface Gathering {

  /**
   * Completes with the verdict, never exceptionally, at the latest when the deadline passes, or two
   * seconds later where the worker has stopped answering.
   */
  CompletableFuture<WebrtcResult> result();

  /** Ends the gathering and releases its allocations. The result tells that it was cancelled. */
  void cancel();
}
