package dev.turnscope.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.turnscope.report.TextLines;
import dev.turnscope.report.TextStyle;
import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntSupplier;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The streams of a command. Results go to {@code out}, all else to {@code err}. A reader of {@code
 * out} that goes away is no error.
 *
 * @param progress whether a person watches {@code err}
 * @param attended whether a person sits at {@code in} and reads {@code err}
 * @param width of {@code err} in characters, 0 where it is no terminal
 */
record Terminal(
    InputStream in,
    PrintStream out,
    PrintWriter err,
    TextStyle style,
    boolean progress,
    boolean attended,
    IntSupplier width) {
  private static final Path STANDARD_INPUT = Path.of("/proc/self/fd/0");
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  /** No answer of a person is longer. */
  private static final int LONGEST_LINE = 256;

  /** A descriptor that leads there is open, and nobody sits at it. */
  private static final Path NOBODY = Path.of("/dev/null");

  static Terminal ofThisProcess() {
    Console console = System.console();
    boolean terminal = console != null && console.isTerminal();
    boolean colour =
        terminal && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
    boolean unicode = shows(System.out.charset()) && shows(System.err.charset());
    return new Terminal(
        System.in,
        System.out,
        new PrintWriter(System.err, true, System.err.charset()),
        new TextStyle(unicode, colour),
        colour && errorIsTerminal(),
        Files.exists(STANDARD_INPUT)
            ? isTerminal(STANDARD_INPUT) && isTerminal(STANDARD_ERROR)
            : terminal,
        wraps(terminal) ? Terminal::columns : () -> 0);
  }

  /**
   * JSON (RFC 8259 section 8.1) and Markdown are UTF-8 wherever they go; text is as the terminal
   * has it.
   */
  void print(String text, Format format) {
    byte[] bytes = text.getBytes(format == Format.TEXT ? out.charset() : UTF_8);
    out.write(bytes, 0, bytes.length);
    out.flush();
  }

  void print(String text) {
    print(text, Format.TEXT);
  }

  void complain(String sentence) {
    int columns = width.getAsInt();
    err.print(
        columns > 0
            ? new TextLines(style, columns - 1).paragraph("", sentence).toString()
            : style.clean(sentence) + System.lineSeparator());
    err.flush();
  }

  /** What must not be broken into lines: an address. */
  void complainWhole(String text) {
    err.print(style.clean(text) + System.lineSeparator());
    err.flush();
  }

  /** Asks for a line, and waits for it as long as it takes; an interrupt ends the wait. */
  String ask(String question) throws InterruptedException {
    err.print(style.clean(question));
    err.flush();
    FutureTask<Optional<String>> line = new FutureTask<>(this::line);
    // No interrupt ends a read: its thread is left behind, and does not hold the program up.
    Thread.ofPlatform().daemon().name("ask").start(line);
    try {
      return line.get().orElseThrow(() -> new InterruptedException("the input has ended"));
    } catch (ExecutionException unreadable) {
      throw new InterruptedException("the input cannot be read");
    }
  }

  private Optional<String> line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int read = in.read();
    if (read < 0) {
      return Optional.empty();
    }
    for (; read >= 0 && read != '\n' && line.size() < LONGEST_LINE; read = in.read()) {
      line.write(read);
    }
    return Optional.of(line.toString(UTF_8).strip());
  }

  /** Picocli asks the system, once. */
  private static int columns() {
    return new UsageMessageSpec().autoWidth(true).width();
  }

  private static boolean shows(Charset charset) {
    return charset.newEncoder().canEncode("✓•→“”…");
  }

  private static boolean wraps(boolean terminal) {
    return Files.exists(STANDARD_ERROR) ? errorIsTerminal() : terminal;
  }

  private static boolean isTerminal(Path descriptor) {
    try {
      Path leadsTo = descriptor.toRealPath();
      return leadsTo.startsWith(Path.of("/dev")) && !leadsTo.equals(NOBODY);
    } catch (IOException | SecurityException unknown) {
      return false;
    }
  }

  /** Where the system tells it: else the console's word is taken. */
  private static boolean errorIsTerminal() {
    try {
      return !Files.exists(STANDARD_ERROR)
          || STANDARD_ERROR.toRealPath().startsWith(Path.of("/dev"));
    } catch (IOException | SecurityException unknown) {
      return false;
    }
  }
}
