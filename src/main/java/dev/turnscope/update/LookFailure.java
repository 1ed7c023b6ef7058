package dev.turnscope.update;

/** The question had no answer that helps. What a server said is not quoted. */
final class LookFailure extends Exception {
  private final String sentence;
  private final String nextStep;

  LookFailure(String sentence, String nextStep) {
    super(sentence);
    this.sentence = sentence;
    this.nextStep = nextStep;
  }

  UpdateAnswer.Failed answer() {
    return new UpdateAnswer.Failed(sentence, nextStep);
  }
}
