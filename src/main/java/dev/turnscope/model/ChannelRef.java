package dev.turnscope.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a person names a signaling channel: by its name or by its ARN. */
public sealed interface ChannelRef {

  /** What the person wrote. */
  String text();

  /** A channel's name. */
  record Name(String text) implements ChannelRef {}

  /** A channel's ARN, {@code arn:aws:kinesisvideo:REGION:ACCOUNT:channel/NAME/CREATED}. */
  record Arn(String text, String region, String name) implements ChannelRef {}

  /** Reads a name or an ARN; an argument that is neither is refused with a sentence. */
  static ChannelRef read(String text) {
    String trimmed = text.strip();
    Matcher arn = Forms.ARN.matcher(trimmed);
    if (arn.matches()) {
      return new Arn(trimmed, arn.group("region"), arn.group("name"));
    }
    if (trimmed.startsWith("arn:")) {
      throw new IllegalArgumentException(
          "“%s” is no signaling channel’s ARN: that reads arn:aws:kinesisvideo:REGION:ACCOUNT:channel/NAME/NUMBER."
              .formatted(trimmed));
    }
    if (!Forms.NAME.matcher(trimmed).matches()) {
      throw new IllegalArgumentException(
          "%s is no channel name: 1 to 256 letters, digits and . _ - are."
              .formatted(Misplaced.quoted(trimmed)));
    }
    return new Name(trimmed);
  }

  /** The patterns of the KVS API's model. */
  final class Forms {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{1,256}");
    private static final Pattern ARN =
        Pattern.compile(
            "arn:[a-z\\d-]+:kinesisvideo:(?<region>[a-z0-9-]+):[0-9]+:channel/(?<name>[a-zA-Z0-9_.-]+)/[0-9]+");

    private Forms() {}
  }
}
