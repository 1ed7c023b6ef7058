package dev.turnscope.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a server's credentials out of its own words: it knows them, and may say them in a reason
 * phrase, a realm or an attribute. Use it before words are shortened, or half a secret is left.
 */
public final class Redaction {
  /** What stands for a secret. */
  public static final String MARK = "[hidden]";

  /** Takes nothing out: of a server that has no credentials. */
  public static final Redaction NONE = new Redaction(List.of());

  /**
   * Characters. A shorter secret may be a word of its own, “user” in “no such username”: it is
   * taken out only where it stands alone.
   */
  private static final int LONG_ENOUGH_ANYWHERE = 8;

  /** Characters of a secret's beginning, at the end of words that were cut off. */
  private static final int SHORTEST_BEGINNING = 4;

  private final List<String> forms;
  private final @Nullable Pattern pattern;

  private Redaction(List<String> forms) {
    this.forms = forms;
    this.pattern =
        forms.isEmpty()
            ? null
            : Pattern.compile(
                forms.stream().map(Redaction::expression).collect(Collectors.joining("|")));
  }

  /** Of a server's credentials, null where it has none. */
  public static Redaction of(@Nullable Credentials credentials) {
    return credentials == null
        ? NONE
        : new Redaction(
            Stream.of(credentials.username(), credentials.password())
                .flatMap(secret -> SecretForms.of(secret).stream())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
  }

  /** The words, with a mark where a secret stood in them in any of its usual forms. */
  public String in(String words) {
    if (pattern == null) {
      return words;
    }
    String left = pattern.matcher(words).replaceAll(Matcher.quoteReplacement(MARK));
    int cut = beginningAtTheEnd(left);
    return cut == 0 ? left : left.substring(0, left.length() - cut) + MARK;
  }

  /** The same of octets that may be text. */
  public byte[] in(byte[] octets) {
    return in(new String(octets, ISO_8859_1)).getBytes(ISO_8859_1);
  }

  /** How many characters of a secret's beginning the words end with. */
  private int beginningAtTheEnd(String words) {
    int longest = 0;
    for (String form : forms) {
      int length = Math.min(form.length() - 1, words.length());
      while (length > longest && !words.endsWith(form.substring(0, length))) {
        length--;
      }
      longest = Math.max(longest, length);
    }
    return longest < SHORTEST_BEGINNING ? 0 : longest;
  }

  private static String expression(String form) {
    String quoted = Pattern.quote(form);
    return form.length() < LONG_ENOUGH_ANYWHERE
        ? "(?<![A-Za-z0-9])" + quoted + "(?![A-Za-z0-9])"
        : quoted;
  }
}
