package dev.turnscope.update;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdatePolicyTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "allowed", "Allowed "})
  void whereNobodyForbidsItALookIsAllowed(@Nullable String variable) throws IOException {
    assertEquals(Optional.empty(), forbids(variable));

    write("# Our policy\nupdates = allowed\n".getBytes(UTF_8));
    assertEquals(Optional.empty(), forbids(variable));
  }

  @ParameterizedTest
  @ValueSource(strings = {"never", "NEVER", " never\n"})
  void theVariableForbids(String variable) throws IOException {
    write("updates=allowed".getBytes(UTF_8));

    assertEquals(
        Optional.of("An administrator has switched this off: TURNSCOPE_UPDATES is never."),
        forbids(variable));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "off", "daily", "0"})
  void aVariableThatIsNotUnderstoodForbids(String variable) {
    assertEquals(
        Optional.of(
            "This is off, for the environment variable TURNSCOPE_UPDATES is neither never nor"
                + " allowed: correct it."),
        forbids(variable));
  }

  @ParameterizedTest
  @ValueSource(strings = {"updates=never", "\ufeffupdates: Never \r\n", "UPDATES never\nother=1\n"})
  void theFileForbidsWhateverTheVariableSays(String text) throws IOException {
    write(text.getBytes(UTF_8));

    assertEquals(
        Optional.of(
            "An administrator has switched this off: %s says updates=never.".formatted(file())),
        forbids("allowed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "update=never", "updates=", "updates=no", "#updates=never", "never"})
  void aFileThatSaysNeitherForbids(String text) throws IOException {
    write(text.getBytes(UTF_8));

    assertEquals(
        Optional.of(
            "This is off, for %s says neither updates=never nor updates=allowed: have it corrected."
                .formatted(file())),
        forbids(null));
  }

  @Test
  void aFileThatCannotBeReadForbids() throws IOException {
    Optional<String> unreadable =
        Optional.of(
            "This is off, for the policy file %s cannot be read: have it corrected."
                .formatted(file()));

    write("updates=allowed".getBytes(UTF_16));
    assertEquals(unreadable, forbids(null));
    write("updates=allowed".getBytes(UTF_16LE));
    assertEquals(unreadable, forbids(null));
    write("updates=\\u00".getBytes(UTF_8));
    assertEquals(unreadable, forbids(null));
    write(("updates=allowed\n" + "#".repeat(100_000)).getBytes(UTF_8));
    assertEquals(unreadable, forbids(null));

    Files.delete(file());
    Files.createDirectory(file());
    assertEquals(unreadable, forbids(null));
  }

  @Test
  void theFileIsWhereAdministratorsAloneWrite() {
    Map<String, String> none = Map.of();
    assertEquals(Path.of("/etc/turnscope/policy.properties"), PolicyFile.place(none, "Linux"));
    assertEquals(
        Path.of("/Library/Application Support/Turnscope/policy.properties"),
        PolicyFile.place(none, "Mac OS X"));
    Path data = folder.toAbsolutePath();
    assertEquals(
        data.resolve("Turnscope").resolve("policy.properties"),
        PolicyFile.place(Map.of("ProgramData", data.toString()), "Windows 11"));
    assertEquals(
        Path.of("C:\\ProgramData").resolve("Turnscope").resolve("policy.properties"),
        PolicyFile.place(Map.of("ProgramData", "data"), "Windows 11"));
  }

  private Path file() {
    return folder.resolve("policy.properties");
  }

  private void write(byte[] content) throws IOException {
    Files.write(file(), content);
  }

  private Optional<String> forbids(@Nullable String variable) {
    return new UpdatePolicy(variable, file()).forbids();
  }
}
