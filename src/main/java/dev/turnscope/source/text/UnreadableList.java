package dev.turnscope.source.text;

/** A text that holds no ICE server list. */
public final class UnreadableList extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  UnreadableList(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** What is wrong and where, with nothing quoted: the text may hold a password. */
  public String sentence() {
    return sentence;
  }
}
