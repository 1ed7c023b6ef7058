package dev.turnscope.lab;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Transport;
import dev.turnscope.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What is true of one URI of a scenario.
 *
 * @param server whose URI it is
 * @param cause null of a URI that works
 */
public record UriTruth(Server server, Transport transport, Verdict verdict, @Nullable Cause cause) {

  /** The servers of a list, in its order. */
  public enum Server {
    STUN,
    FIRST_TURN,
    SECOND_TURN
  }
}
