package dev.turnscope.ui.about;

import dev.turnscope.ui.look.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** Which Turnscope this is, and what it runs on: no secret is in it. */
public final class Versions {
  private static final String BUILT_WITH = "/dev/turnscope/ui/built-with.properties";

  private final String program;
  private final List<Version> others;

  private Versions(String program, List<Version> others) {
    this.program = program;
    this.others = others;
  }

  /** A part and its version. */
  public record Version(String name, String text) {}

  /** As the build wrote them, and as this computer says. */
  public static Versions here() {
    Properties built = builtWith();
    return new Versions(
        built.getProperty("program"),
        List.of(
            new Version(
                Words.of("about.java"),
                Words.of("about.of", Runtime.version(), System.getProperty("java.vendor", ""))),
            new Version(
                Words.of("about.javafx"),
                System.getProperty("javafx.runtime.version", built.getProperty("javafx"))),
            new Version(
                Words.of("about.webrtc"),
                Words.of(
                    "about.webrtc.version",
                    built.getProperty("webrtc-java"),
                    built.getProperty("libwebrtc"))),
            new Version(
                Words.of("about.system"),
                Words.of(
                    "about.of",
                    System.getProperty("os.name", ""),
                    System.getProperty("os.version", "")
                        + ", "
                        + System.getProperty("os.arch", "")))));
  }

  /** Turnscope’s own. */
  public String program() {
    return program;
  }

  /** What it runs on. */
  public List<Version> others() {
    return others;
  }

  /** All of them for a ticket, a line each. */
  public String text() {
    return Words.of("about.version.line", Words.of("window.title"), program)
        + others.stream()
            .map(other -> Words.of("about.version.line", other.name(), other.text()))
            .collect(Collectors.joining("\n", "\n", "\n"));
  }

  private static Properties builtWith() {
    try (InputStream file = Versions.class.getResourceAsStream(BUILT_WITH)) {
      Properties read = new Properties();
      read.load(Objects.requireNonNull(file));
      return read;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
