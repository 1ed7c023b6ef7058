package dev.turnscope.cli;

/** One line on standard error for a person who waits, where one watches; wiped at the end. */
final class ProgressLine implements AutoCloseable {
  private static final String WIPE = "\r\u001b[K";

  private final Terminal terminal;
  private boolean shown;

  ProgressLine(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Says this instead of what stands there. */
  synchronized void show(String text) {
    if (terminal.progress()) {
      shown = !text.isEmpty();
      terminal.err().print(WIPE + text);
      terminal.err().flush();
    }
  }

  /** Makes room for a question, whoever wrote the line. */
  static void clear(Terminal terminal) {
    if (terminal.progress()) {
      terminal.err().print(WIPE);
      terminal.err().flush();
    }
  }

  /** Makes room for what is printed next. */
  synchronized void wipe() {
    if (shown) {
      show("");
    }
  }

  @Override
  public void close() {
    wipe();
  }
}
