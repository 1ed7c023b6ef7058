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

  /**
   * Completes, never exceptionally, when nothing of it is left: its connection is closed and the
   * server has been told that its allocations are released, or the worker that held them is gone.
   */
  CompletableFuture<Void> closed();

  /** Ends the gathering and releases its allocations. The result tells that it was cancelled. */
  void cancel();
}
