package dev.turnscope.webrtc;

import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.testing.Coturn;
import java.time.Duration;

/** A program that starts an engine, says when the worker is there, and waits to be killed. */
final class EngineHolder {
  private EngineHolder() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    try (WebrtcEngine engine = WebrtcEngine.start()) {
      IceUri refused = (IceUri) ListedUri.read("turn:127.0.0.1:1?transport=tcp");
      engine
          .gather(refused, Coturn.CREDENTIALS, Duration.ofSeconds(5), candidate -> {})
          .result()
          .get();
      System.out.println("ready");
      Thread.currentThread().join();
    }
  }
}
