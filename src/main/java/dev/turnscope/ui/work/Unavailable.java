package dev.turnscope.ui.work;

import dev.turnscope.ui.look.Words;

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
        Words.of("work.fault", fault.getClass().getSimpleName()), Words.of("work.fault.step"));
  }

  public String sentence() {
    return sentence;
  }

  public String nextStep() {
    return nextStep;
  }
}
