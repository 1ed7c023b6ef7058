package dev.turnscope.probe;

import java.io.Closeable;
import java.io.IOException;

/** Closing, where nobody can do anything about its failure. */
final class Channels {
  private Channels() {}

  static void close(Closeable channel) {
    try {
      channel.close();
    } catch (IOException alreadyGone) {
      // It is closed either way.
    }
  }
}
