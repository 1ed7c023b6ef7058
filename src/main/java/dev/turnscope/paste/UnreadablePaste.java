package dev.turnscope.paste;

/** A text that is neither an ICE server list nor a saved run. */
public final class UnreadablePaste extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  UnreadablePaste(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** What is wrong and where, with nothing quoted: the text may hold a password. */
  public String sentence() {
    return sentence;
  }
}
