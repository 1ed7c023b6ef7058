package dev.turnscope.ui.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A library that is shipped within Turnscope.
 *
 * @param purpose what it is there for
 */
public record BuiltIn(String name, String purpose, String licence) {
  private static final String PAGE = "/dev/turnscope/ui/third-party.md";
  private static final Pattern COLUMN = Pattern.compile("\\s*\\|\\s*");
  private static final Pattern SHIPPED = Pattern.compile("\\| shipped \\|.*");

  /** All of them, as the project’s own page has them. */
  public static List<BuiltIn> all() {
    try (InputStream page = BuiltIn.class.getResourceAsStream(PAGE)) {
      return in(new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The rows of the table of what is shipped. */
  static List<BuiltIn> in(String page) {
    return page.lines()
        .dropWhile(line -> !SHIPPED.matcher(line).matches())
        .takeWhile(line -> line.startsWith("|"))
        .skip(2)
        .map(row -> COLUMN.split(row))
        .map(cells -> new BuiltIn(cells[1], cells[2], cells[3]))
        .toList();
  }
}
