package dev.turnscope.probe;

import dev.turnscope.model.ExchangedMessage;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.StageResult;
import java.util.List;

/** Hears of a probe while it runs. */
@FunctionalInterface
public interface ProbeListener {

  /** A stage has ended. Called on the thread that runs the probe. */
  void stageEnded(StageResult stage);

  /** Another message was sent or came. Called on any thread, one call at a time. */
  default void exchanged(List<ExchangedMessage> soFar) {}

  /**
   * The result is certain; what is still to come is the answer to the allocation's release. Called
   * on the thread that runs the probe.
   */
  default void judged(ProbeResult result) {}
}
