package dev.turnscope.update;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The file in which an administrator says what Turnscope may do on a computer. */
final class PolicyFile {
  private static final String NAME = "policy.properties";
  private static final int LARGEST_BYTES = 64 * 1024;

  private PolicyFile() {}

  /** Where it is on this system: a folder that only administrators write in. */
  static Path place(Map<String, String> environment, String system) {
    String family = system.toLowerCase(Locale.ROOT);
    if (family.startsWith("windows")) {
      return programData(environment.getOrDefault("ProgramData", "")).resolve("Turnscope", NAME);
    }
    if (family.startsWith("mac")) {
      return Path.of("/Library/Application Support/Turnscope", NAME);
    }
    return Path.of("/etc/turnscope", NAME);
  }

  /**
   * Its lines, with names in any case. What is no text in UTF-8, as PowerShell writes it by itself,
   * is refused: a rule that is overlooked is worse than one too many.
   */
  static Map<String, String> read(Path file) throws IOException {
    byte[] content;
    try (InputStream in = Files.newInputStream(file)) {
      content = in.readNBytes(LARGEST_BYTES + 1);
    }
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    if (content.length > LARGEST_BYTES || text.indexOf('\0') >= 0) {
      throw new IOException("No policy is so long, or holds such characters.");
    }
    Properties lines = new Properties();
    try {
      lines.load(new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text));
    } catch (IllegalArgumentException badEscape) {
      throw new IOException("An escape is broken.", badEscape);
    }
    Map<String, String> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    lines.stringPropertyNames().forEach(name -> named.put(name, lines.getProperty(name)));
    return named;
  }

  private static Path programData(String named) {
    try {
      Path folder = Path.of(named);
      return folder.isAbsolute() ? folder : Path.of("C:\\ProgramData");
    } catch (InvalidPathException noFolder) {
      return Path.of("C:\\ProgramData");
    }
  }
}
