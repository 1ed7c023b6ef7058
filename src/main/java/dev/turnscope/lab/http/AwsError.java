package dev.turnscope.lab.http;

/** A refusal as AWS's protocols carry it: a status, a type, a message. */
public final class AwsError extends Exception {
  private final int status;
  private final String type;
  private final String text;

  /** With the error's name as the JSON protocols have it. */
  public AwsError(int status, String type, String text) {
    super(type + ": " + text, null, false, false);
    this.status = status;
    this.type = type;
    this.text = text;
  }

  /** Of a parameter, as KVS says it. */
  public static AwsError invalidArgument(String text) {
    return new AwsError(400, "InvalidArgumentException", text);
  }

  public int status() {
    return status;
  }

  public String type() {
    return type;
  }

  public String text() {
    return text;
  }
}
