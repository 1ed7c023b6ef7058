package dev.turnscope.aws.settings;

/** Comments behind a value: a # or ; with white space before it, in no quotation. */
final class Comments {
  private Comments() {}

  /** Without the comment. The AWS CLI takes it for a part of the value, which then is of no use. */
  static String cut(String value) {
    char quote = 0;
    for (int i = 0; i < value.length(); i++) {
      char character = value.charAt(i);
      if (quote != 0) {
        quote = character == quote ? 0 : quote;
      } else if (character == '\'' || character == '"') {
        quote = character;
      } else if (begins(value, i)) {
        return Blanks.strip(value.substring(0, i));
      }
    }
    return value;
  }

  /** Whether a reader that does not heed quotations sees one. */
  static boolean seemIn(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (begins(value, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(String value, int at) {
    char character = value.charAt(at);
    return (character == '#' || character == ';') && at > 0 && Blanks.blank(value.charAt(at - 1));
  }
}
