package dev.turnscope.cli;

import dev.turnscope.check.CheckEvent;
import java.util.function.Consumer;

/** One line for a person who waits, wiped at the end. */
final class Progress implements Consumer<CheckEvent>, AutoCloseable {
  private static final String WIPE = "\r\u001b[K";

  private final Terminal terminal;
  private final int total;
  private int judged;

  Progress(Terminal terminal, int total) {
    this.terminal = terminal;
    this.total = total;
    show();
  }

  @Override
  public synchronized void accept(CheckEvent event) {
    if (event instanceof CheckEvent.UriJudged) {
      judged++;
      show();
    }
  }

  @Override
  public synchronized void close() {
    print("");
  }

  private void show() {
    print("Checking: %d of %d done.".formatted(judged, total));
  }

  private void print(String text) {
    if (terminal.progress()) {
      terminal.err().print(WIPE + text);
      terminal.err().flush();
    }
  }
}
