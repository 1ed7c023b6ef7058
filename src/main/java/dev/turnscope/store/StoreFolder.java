package dev.turnscope.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folder in which Turnscope keeps what it remembers. It is made when it is first needed. */
public record StoreFolder(Path path) {
  /** The environment variable that names another folder than the system's. */
  public static final String OVERRIDE = "TURNSCOPE_HOME";

  /** Where this system keeps a user's settings, or the folder that {@link #OVERRIDE} names. */
  public static StoreFolder ofThisUser() {
    return new StoreFolder(
        locate(
            System.getenv(),
            System.getProperty("os.name", ""),
            System.getProperty("user.home", "")));
  }

  static Path locate(Map<String, String> environment, String system, String home) {
    Path asked = path(environment.get(OVERRIDE));
    if (asked != null) {
      return asked.toAbsolutePath();
    }
    String family = system.toLowerCase(Locale.ROOT);
    if (family.startsWith("windows")) {
      return absolute(environment.get("APPDATA"), Path.of(home, "AppData", "Roaming"))
          .resolve("Turnscope");
    }
    if (family.startsWith("mac")) {
      return Path.of(home, "Library", "Application Support", "Turnscope");
    }
    return absolute(environment.get("XDG_CONFIG_HOME"), Path.of(home, ".config"))
        .resolve("turnscope");
  }

  /** Makes the folder where there is none, for its owner alone. */
  void create() throws IOException {
    if (!path.isAbsolute()) {
      throw new NoSuchFileException(path.toString(), null, "this user has no home folder");
    }
    if (!Files.isDirectory(path)) {
      Files.createDirectories(path, OwnerOnly.folder(path));
    }
  }

  Path file(String name) {
    return path.resolve(name);
  }

  /** The XDG specification has a relative path ignored. */
  private static Path absolute(@Nullable String text, Path otherwise) {
    Path path = path(text);
    return path != null && path.isAbsolute() ? path : otherwise;
  }

  private static @Nullable Path path(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : Path.of(text);
    } catch (InvalidPathException noPath) {
      return null;
    }
  }
}
