package dev.turnscope.webrtc.worker;

import dev.turnscope.webrtc.protocol.Report;
import dev.turnscope.webrtc.protocol.Wire;
import java.io.IOException;
import java.io.OutputStream;

/** Sends reports, whole lines at a time, from any thread. */
final class Outbox {
  private final OutputStream stream;
  private boolean silent;

  Outbox(OutputStream stream) {
    this.stream = stream;
  }

  synchronized void send(Report report) {
    if (silent) {
      return;
    }
    try {
      stream.write(Wire.write(report));
      stream.flush();
    } catch (IOException parentIsGone) {
      silent = true;
    }
  }

  synchronized void silence() {
    silent = true;
  }

  /** The last word: whoever reads the stream meets its end. */
  synchronized void close() {
    silent = true;
    try {
      stream.close();
    } catch (IOException parentIsGone) {
      // Nobody waits for it.
      return;
    }
  }
}
