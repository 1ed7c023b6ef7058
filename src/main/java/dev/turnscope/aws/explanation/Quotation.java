package dev.turnscope.aws.explanation;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** AWS's own words, fit to be shown: short, in one line, without anything key-like. */
final class Quotation {
  private static final int LONGEST = 400;

  /**
   * An access key ID has 20 characters, a secret key 40; percent-encoded they are longer. ARNs,
   * hosts and words tell something.
   */
  private static final String KEY_LIKE = "[^\\s.:,;'()<>]{20,}";

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}");

  private Quotation() {}

  /** “ AWS says: “…”.”, or nothing where AWS gave no words. */
  static String of(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return "";
    }
    // To a word's end: half a key is not known for one.
    String start =
        text.length() > 4 * LONGEST
            ? text.substring(0, 4 * LONGEST).replaceFirst("\\S*$", "")
            : text;
    String cleaned =
        Arrays.stream(start.replaceAll("[\\p{Cntrl}\\p{Cf}“”]", " ").strip().split("\\s+"))
            .map(Quotation::cleaned)
            .collect(Collectors.joining(" "));
    String shown = cleaned.length() > LONGEST ? cleaned.substring(0, LONGEST) + "…" : cleaned;
    return " AWS says: “" + shown.replaceAll("\\.$", "") + "”.";
  }

  /** A host’s name out of an exception, or words for it where it is none. */
  static String host(@Nullable String name) {
    return name != null && HOST.matcher(name).matches() ? "“" + name + "”" : "of AWS’s endpoint";
  }

  private static String cleaned(String word) {
    boolean tells = word.startsWith("arn:") || word.startsWith("kinesisvideo:");
    return tells ? word : word.replaceAll(KEY_LIKE, "…");
  }
}
