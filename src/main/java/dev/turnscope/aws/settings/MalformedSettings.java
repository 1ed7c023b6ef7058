package dev.turnscope.aws.settings;

/** A settings file cannot be read. It quotes names, and no value: that may be a key. */
public final class MalformedSettings extends Exception {
  private static final long serialVersionUID = 1L;

  private final String nextStep;

  /**
   * @param what goes on after “The AWS settings file X”
   * @param nextStep what to do about it
   */
  MalformedSettings(String what, String nextStep) {
    super(what, null);
    this.nextStep = nextStep;
  }

  /** What is wrong; goes on after “The AWS settings file X”. */
  public String what() {
    return String.valueOf(getMessage());
  }

  /** What to do about it. */
  public String nextStep() {
    return nextStep;
  }
}
