package dev.turnscope.aws.profile;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A profile as the shared files describe it; nothing was asked of AWS.
 *
 * @param region null where the profile names none
 * @param kind where its credentials come from, in a word or two
 */
public record AwsProfile(String name, @Nullable String region, String kind) {
  private static final Pattern PLAIN = Pattern.compile("[\\w./@:+%-]+");

  /** A profile's name as it is written in a command: in quotes where it needs them. */
  public static String inCommand(String name) {
    return PLAIN.matcher(name).matches() ? name : '"' + name + '"';
  }
}
