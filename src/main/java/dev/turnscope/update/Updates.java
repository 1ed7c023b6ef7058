package dev.turnscope.update;

import java.util.Optional;

/** What can be asked about newer versions. Every call may block. */
public interface Updates {

  /**
   * Whose answer it would be, empty where this build does not know where releases are published.
   */
  Optional<String> host();

  /** Why nothing can be asked here: forbidden, or an unknown place. Sends nothing. */
  Optional<UpdateAnswer> hindrance();

  /** Asks once, unless something hinders it; ends within seconds, and on an interrupt. */
  UpdateAnswer look() throws InterruptedException;
}
