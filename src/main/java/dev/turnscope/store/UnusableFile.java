package dev.turnscope.store;

import java.io.IOException;

/** A file whose content is of no use. */
final class UnusableFile extends IOException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  UnusableFile(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** The end of a sentence, with nothing quoted of the file. */
  String reason() {
    return reason;
  }
}
