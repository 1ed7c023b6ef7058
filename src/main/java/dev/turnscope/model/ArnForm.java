package dev.turnscope.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form of a signaling channel's ARN in the KVS API's model: 1 to 1024 characters, {@code
 * arn:PARTITION:kinesisvideo:REGION:ACCOUNT:channel/NAME/CREATED}.
 */
final class ArnForm {
  /** Characters. */
  static final int LONGEST = 1024;

  private static final Pattern WHOLE =
      Pattern.compile(
          "arn:(?<partition>[a-z\\d-]+):kinesisvideo:(?<region>[a-z0-9-]+):(?<account>[0-9]+)"
              + ":channel/(?<name>[a-zA-Z0-9_.-]{1,256})/[0-9]+");

  private static final int FIELDS = 6;
  private static final Pattern RESOURCE = Pattern.compile("(?<type>[a-z]+)/[^/]+/[0-9]+");

  private ArnForm() {}

  /** The ARN's fields, null where it has not the form. */
  static ChannelRef.@Nullable Arn read(String text) {
    Matcher arn = WHOLE.matcher(text);
    return text.length() <= LONGEST && arn.matches()
        ? new ChannelRef.Arn(text, arn.group("region"), arn.group("name"))
        : null;
  }

  /** Why a text that begins as an ARN is none of a signaling channel, in a sentence. */
  static String problem(String text) {
    return "The ARN %s: a signaling channel’s reads arn:aws:kinesisvideo:REGION:ACCOUNT:channel/NAME/NUMBER."
        .formatted(whatIsWrong(text));
  }

  private static String whatIsWrong(String text) {
    if (text.length() > LONGEST) {
      return "has %d characters, and %d are the most".formatted(text.length(), LONGEST);
    }
    String[] fields = text.split(":", FIELDS);
    if (fields.length < FIELDS) {
      return "has %d of its %d parts".formatted(fields.length, FIELDS);
    }
    if (!fields[2].equals("kinesisvideo")) {
      return "is of the service %s".formatted(Misplaced.quoted(fields[2]));
    }
    if (!fields[3].matches("[a-z0-9-]+")) {
      return "has no region’s name in its fourth part";
    }
    if (!fields[4].matches("[0-9]+")) {
      return "has no account number in its fifth part";
    }
    Matcher resource = RESOURCE.matcher(fields[5]);
    if (!resource.matches()) {
      return "does not end with channel/NAME/NUMBER";
    }
    if (!resource.group("type").equals("channel")) {
      return "is of a %s".formatted(resource.group("type"));
    }
    String problem = NameForm.problem(fields[5].split("/")[1]);
    return problem == null
        ? "names a partition that does not exist"
        : "names a channel whose name " + problem;
  }
}
