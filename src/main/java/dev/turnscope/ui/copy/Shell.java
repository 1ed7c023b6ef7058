package dev.turnscope.ui.copy;

import java.io.File;
import java.util.regex.Pattern;

/** Whose words a command is written in. */
enum Shell {
  /** sh, bash, zsh. */
  POSIX("'\\''"),
  POWER_SHELL("''");

  private static final Pattern PLAIN = Pattern.compile("[\\w./:=+-]+");

  private final String quote;

  Shell(String quote) {
    this.quote = quote;
  }

  static Shell ofThisComputer() {
    return File.separatorChar == '\\' ? POWER_SHELL : POSIX;
  }

  /** The text as one word of a command, whatever stands in it. */
  String quoted(String text) {
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", quote) + "'";
  }
}
