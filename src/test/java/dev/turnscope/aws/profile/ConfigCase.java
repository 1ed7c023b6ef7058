package dev.turnscope.aws.profile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.turnscope.aws.signin.SsoRegistration;
import dev.turnscope.aws.signin.SsoSession;
import dev.turnscope.aws.signin.SsoToken;
import dev.turnscope.aws.signin.SsoTokenCache;
import dev.turnscope.model.Secret;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/**
 * A row of the table of settings files: what is in them, what the AWS CLI says of them, and what
 * they give. A file of the table explains itself; in braces stand characters that are not seen.
 *
 * @param parts its sections
 */
record ConfigCase(List<Part> parts) {
  private static final Path DEVICE = Path.of("/dev/null");
  private static final Path NO_MEMORY = Path.of("/proc/self/mem");
  private static final Pattern HEAD = Pattern.compile("== (.+?)(?: \\((.*)\\))?");
  private static final Pattern HIDDEN = Pattern.compile("\\{(LONG (\\d+)|[A-Z0-9]+)}");
  private static final Pattern SIGNED_IN =
      Pattern.compile("(.+) (https://\\S+) until ([^,]+)(, renewable)?");

  /**
   * A section.
   *
   * @param how what is special about the file, empty where nothing is
   */
  record Part(String name, String how, List<String> lines) {}

  static ConfigCase read(Path file) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      Matcher head = HEAD.matcher(line);
      if (head.matches()) {
        String how = head.group(2) == null ? "" : head.group(2);
        parts.add(new Part(head.group(1), how, new ArrayList<>()));
      } else if (!parts.isEmpty()) {
        parts.getLast().lines().add(line);
      }
    }
    return new ConfigCase(parts);
  }

  List<String> gives() {
    return part("gives").lines();
  }

  /** Writes the files, and the sign-ins, into the folder. */
  SharedSettings written(Path folder) throws IOException {
    SharedSettings settings =
        new SharedSettings(
            device("config") ? DEVICE : folder.resolve("config"),
            folder.resolve("credentials"),
            null,
            folder.resolve("cache"));
    for (Part part : parts) {
      switch (part.name()) {
        case "config" -> write(settings.configFile(), part);
        case "credentials" -> write(settings.credentialsFile(), part);
        case "signed in" -> {
          for (String line : part.lines()) {
            signIn(new SsoTokenCache(settings.ssoCache()), line);
          }
        }
        default -> {}
      }
    }
    return settings;
  }

  private boolean device(String name) {
    return parts.stream()
        .anyMatch(part -> part.name().equals(name) && part.how().equals("/dev/null"));
  }

  private Part part(String name) {
    return parts.stream().filter(part -> part.name().equals(name)).findFirst().orElseThrow();
  }

  private static void write(Path file, Part part) throws IOException {
    switch (part.how()) {
      case "a folder" -> Files.createDirectory(file);
      case "a link to itself" -> {
        Assumptions.assumeTrue(Files.exists(DEVICE), "a system with links for everybody");
        Files.createSymbolicLink(file, file);
      }
      case "/dev/null" -> Assumptions.assumeTrue(Files.exists(file), "a system with devices");
      case "not readable" -> {
        Files.write(file, bytes(part));
        Assumptions.assumeTrue(
            Files.getFileStore(file).supportsFileAttributeView("posix"), "a POSIX file system");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        if (Files.isReadable(file)) {
          // Root reads all files, but no memory where there is none.
          Files.delete(file);
          Files.createSymbolicLink(file, NO_MEMORY);
        }
      }
      default -> Files.write(file, bytes(part));
    }
  }

  private static byte[] bytes(Part part) throws IOException {
    String text = String.join("\n", part.lines());
    String ended =
        part.how().equals("no line break at its end") || part.lines().isEmpty()
            ? text
            : text + "\n";
    return switch (part.how()) {
      case "UTF-16LE" -> ("\uFEFF" + ended).getBytes(UTF_16LE);
      case "UTF-16LE without a mark" -> ended.getBytes(UTF_16LE);
      case "Latin-1" -> {
        assumeUtf8();
        yield ended.getBytes(ISO_8859_1);
      }
      case "not UTF-8" -> {
        assumeUtf8();
        yield shown(ended);
      }
      default -> shown(ended);
    };
  }

  /** Programs of Windows write another encoding, which is read there. */
  private static void assumeUtf8() {
    Assumptions.assumeFalse(File.separatorChar == '\\', "a system where all text is UTF-8");
  }

  private static byte[] shown(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher hidden = HIDDEN.matcher(text);
    int from = 0;
    while (hidden.find()) {
      bytes.write(text.substring(from, hidden.start()).getBytes(UTF_8));
      bytes.write(hidden(hidden));
      from = hidden.end();
    }
    bytes.write(text.substring(from).getBytes(UTF_8));
    return bytes.toByteArray();
  }

  private static byte[] hidden(Matcher hidden) {
    if (hidden.group(2) != null) {
      return "x".repeat(Integer.parseInt(hidden.group(2))).getBytes(UTF_8);
    }
    return switch (hidden.group(1)) {
      case "CR" -> new byte[] {'\r'};
      case "TAB" -> new byte[] {'\t'};
      case "NUL" -> new byte[] {0};
      case "BOM" -> "\uFEFF".getBytes(UTF_8);
      case "NBSP" -> "\u00A0".getBytes(UTF_8);
      default -> new byte[] {(byte) Integer.parseInt(hidden.group(1), 16)};
    };
  }

  private static void signIn(SsoTokenCache cache, String line) throws IOException {
    Matcher told = SIGNED_IN.matcher(line);
    if (!told.matches()) {
      throw new IllegalArgumentException(line);
    }
    Instant ends = Instant.parse(told.group(3));
    boolean renewable = told.group(4) != null;
    cache.write(
        new SsoSession(told.group(1), told.group(2), "eu-north-1", List.of()),
        new SsoToken(
            new Secret("token-marker"),
            ends,
            renewable ? new Secret("refresh-marker") : null,
            renewable
                ? new SsoRegistration(
                    "client", new Secret("client-marker"), Instant.parse("2099-01-01T00:00:00Z"))
                : null));
  }
}
