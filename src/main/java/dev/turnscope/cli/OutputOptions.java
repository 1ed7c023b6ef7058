package dev.turnscope.cli;

import dev.turnscope.report.TextStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the result is written, and where. */
final class OutputOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json; for check also markdown. Default: text.")
  Format format = Format.TEXT;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the result to this file, which its owner alone can read.")
  @Nullable String output;

  /** Where the result goes; refused now where it cannot be written then. */
  ResultWriter open(Terminal terminal) throws CliFailure {
    return output == null ? text -> terminal.print(text, format) : OutputFile.at(output)::write;
  }

  /** Of what is no report. */
  void refuseMarkdown() throws CliFailure {
    if (format == Format.MARKDOWN) {
      throw CliFailure.misuse("--format: a list is shown as text or json; markdown is for check.");
    }
  }

  TextStyle style(Terminal terminal) {
    return output == null ? terminal.style() : TextStyle.PLAIN;
  }

  /** Takes a result. */
  @FunctionalInterface
  interface ResultWriter {
    void write(String text) throws CliFailure;
  }
}
