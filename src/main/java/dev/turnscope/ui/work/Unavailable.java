package dev.turnscope.ui.work;

/** Something could not be had: a sentence for the person, and what to do about it. */
public final class Unavailable extends Exception {
  private final String sentence;
  private final String nextStep;

  /**
   * @param sentence what happened, and where
   * @param nextStep what to do, empty where there is nothing to do
   */
  public Unavailable(String sentence, String nextStep) {
    super(sentence + " " + nextStep);
    this.sentence = sentence;
    this.nextStep = nextStep;
  }

  /** A fault of the program's own. Its message is not shown: nobody has read it for secrets. */
  public static Unavailable ofFault(Throwable fault) {
    return new Unavailable(
        "Turnscope itself failed here (%s).".formatted(fault.getClass().getSimpleName()),
        "Check again; if it stays, start Turnscope anew.");
  }

  public String sentence() {
    return sentence;
  }

  public String nextStep() {
    return nextStep;
  }
}
