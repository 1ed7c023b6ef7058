package dev.turnscope.update;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the administrator of a computer wants of updates, in an environment variable and in a file.
 * Each may say never; what cannot be understood is taken for that.
 */
public final class UpdatePolicy {
  /** The environment variable: never, or allowed. */
  public static final String VARIABLE = "TURNSCOPE_UPDATES";

  private static final String NEVER = "never";
  private static final String ALLOWED = "allowed";

  private final @Nullable String variable;
  private final Path file;

  UpdatePolicy(@Nullable String variable, Path file) {
    this.variable = variable;
    this.file = file;
  }

  /** That of this process and this system. */
  public static UpdatePolicy ofThisComputer() {
    Map<String, String> environment = System.getenv();
    return new UpdatePolicy(
        environment.get(VARIABLE),
        PolicyFile.place(environment, System.getProperty("os.name", "")));
  }

  /** The sentence that says who forbids to look for updates; empty where nobody does. */
  Optional<String> forbids() {
    return byVariable().or(this::byFile);
  }

  private Optional<String> byVariable() {
    return switch (word(variable)) {
      case "", ALLOWED -> Optional.empty();
      case NEVER ->
          Optional.of(
              "An administrator has switched this off: %s is %s.".formatted(VARIABLE, NEVER));
      default ->
          Optional.of(
              "This is off, for the environment variable %s is neither %s nor %s: correct it."
                  .formatted(VARIABLE, NEVER, ALLOWED));
    };
  }

  private Optional<String> byFile() {
    try {
      return switch (word(PolicyFile.read(file).get("updates"))) {
        case ALLOWED -> Optional.empty();
        case NEVER ->
            Optional.of(
                "An administrator has switched this off: %s says updates=%s."
                    .formatted(file, NEVER));
        default ->
            Optional.of(
                "This is off, for %s says neither updates=%s nor updates=%s: have it corrected."
                    .formatted(file, NEVER, ALLOWED));
      };
    } catch (NoSuchFileException noPolicy) {
      return Optional.empty();
    } catch (IOException unreadable) {
      return Optional.of(
          "This is off, for the policy file %s cannot be read: have it corrected.".formatted(file));
    }
  }

  private static String word(@Nullable String value) {
    return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
  }
}
