package dev.turnscope.report;

/** A text that is no saved run, or one that this version cannot read. */
public final class UnreadableReport extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  UnreadableReport(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** What is wrong and where, with nothing quoted. */
  public String sentence() {
    return sentence;
  }
}
