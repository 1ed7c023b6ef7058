package dev.turnscope.probe;

import java.io.IOException;
import java.nio.channels.SocketChannel;

/** Closing, where nobody can do anything about its failure. */
final class Channels {
  private Channels() {}

  static void close(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException alreadyGone) {
      // It is closed either way.
    }
  }
}
