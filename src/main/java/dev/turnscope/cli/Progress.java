package dev.turnscope.cli;

import dev.turnscope.check.CheckEvent;
import java.util.function.Consumer;

/** How many URIs are judged, for a person who waits. */
final class Progress implements Consumer<CheckEvent>, AutoCloseable {
  private final ProgressLine line;
  private final int total;
  private int judged;

  Progress(Terminal terminal, int total) {
    this.line = new ProgressLine(terminal);
    this.total = total;
    show();
  }

  @Override
  public synchronized void accept(CheckEvent event) {
    switch (event) {
      case CheckEvent.UriJudged _ -> {
        judged++;
        show();
      }
      case CheckEvent.CredentialsEnded _ ->
          line.show("The credentials ended: fetching a fresh list.");
      case CheckEvent.ListRenewed _ -> show();
      default -> {}
    }
  }

  @Override
  public synchronized void close() {
    line.wipe();
  }

  private void show() {
    line.show("Checking: %d of %d done.".formatted(judged, total));
  }
}
