package dev.turnscope.report;

/**
 * A text for the terminal that grows line by line; long ones are broken at spaces and keep their
 * indent.
 */
public final class TextLines {
  private static final int WIDTH = 100;

  private final TextStyle style;
  private final int width;
  private final StringBuilder text = new StringBuilder();

  TextLines(TextStyle style) {
    this(style, WIDTH);
  }

  /** Of lines that are not longer than this, where their words let them. */
  public TextLines(TextStyle style, int width) {
    this.style = style;
    this.width = width;
  }

  /** A line that is clean already. */
  TextLines raw(String line) {
    text.append(line.stripTrailing()).append('\n');
    return this;
  }

  TextLines blank() {
    return raw("");
  }

  /** A paragraph behind a mark; its further lines stand under its first word. */
  public TextLines paragraph(String mark, String paragraph) {
    String lead = style.clean(mark);
    StringBuilder line = new StringBuilder(lead);
    for (String word : style.clean(paragraph).split(" ")) {
      if (line.length() > lead.length() && line.length() + word.length() > width) {
        raw(line.toString());
        line.setLength(0);
        line.append(" ".repeat(lead.length()));
      }
      line.append(word).append(' ');
    }
    return raw(line.toString());
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
