package dev.turnscope.lab.kvs;

/** A refusal as AWS's rest-json protocol carries it: a status, a type, a message. */
final class AwsError extends Exception {
  private final int status;
  private final String type;
  private final String text;

  AwsError(int status, String type, String text) {
    super(type + ": " + text, null, false, false);
    this.status = status;
    this.type = type;
    this.text = text;
  }

  static AwsError invalidArgument(String text) {
    return new AwsError(400, "InvalidArgumentException", text);
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }

  String text() {
    return text;
  }
}
