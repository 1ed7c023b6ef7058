package dev.turnscope.model;

/** How a person names a signaling channel: by its name or by its ARN. */
public sealed interface ChannelRef {

  /** What the person wrote. */
  String text();

  /** A channel's name. */
  record Name(String text) implements ChannelRef {}

  /** A channel's ARN, {@code arn:aws:kinesisvideo:REGION:ACCOUNT:channel/NAME/CREATED}. */
  record Arn(String text, String region, String name) implements ChannelRef {

    /** The part of AWS that it is in, {@code aws} or {@code aws-cn}. */
    public String partition() {
      return text.split(":", 3)[1];
    }

    /** Whose channel it is: the account's number. */
    public String account() {
      return text.split(":", 6)[4];
    }
  }

  /** Reads a name or an ARN; an argument that is neither is refused with a sentence. */
  static ChannelRef read(String text) {
    String trimmed = text.strip();
    if (trimmed.startsWith("arn:")) {
      Arn arn = ArnForm.read(trimmed);
      if (arn == null) {
        throw new IllegalArgumentException(ArnForm.problem(trimmed));
      }
      return arn;
    }
    String problem = NameForm.problem(trimmed);
    if (problem != null) {
      throw new IllegalArgumentException(
          "%s is not a channel name: it %s, and %s."
              .formatted(Misplaced.quoted(trimmed), problem, NameForm.ALLOWED));
    }
    return new Name(trimmed);
  }
}
